package io.chatsessions.bench.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** Documents in the shape and size that the workspace gives them. */
final class Documents {

  private static final Date NOW = Date.from(Instant.now());
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private Documents() {}

  static Document user(Population population, int user) {
    List<Document> tokens =
        IntStream.range(0, population.tokens())
            .mapToObj(slot -> population.hashedToken(user, slot))
            .map(hashed -> new Document("when", NOW).append("hashedToken", hashed))
            .toList();
    String name = "user." + population.name() + "." + user;
    return new Document("_id", population.userId(user))
        .append("createdAt", NOW)
        .append("username", name)
        .append("name", name)
        .append("emails", List.of(new Document("address", name + "@example.org")))
        .append("type", "user")
        .append("status", "online")
        .append("active", true)
        .append("roles", List.of("user"))
        .append("services", new Document("resume", new Document("loginTokens", tokens)));
  }

  static Document session(Population population, int user, int slot) {
    String userId = population.userId(user);
    String sessionId = population.sessionId(user, slot);
    return new Document("type", "session")
        .append("sessionId", sessionId)
        .append("instanceId", "b1f1b2a6-5d0c-4c58-9d8c-6c1d1c9d3a55")
        .append("userId", userId)
        .append("loginToken", population.hashedToken(user, slot))
        .append("ip", "198.51.100." + user % 250)
        .append("host", "chat.example.org")
        .append("device", device())
        .append("roles", List.of("user"))
        .append("mostImportantRole", "user")
        .append("year", TODAY.getYear())
        .append("month", TODAY.getMonthValue())
        .append("day", TODAY.getDayOfMonth())
        .append("loginAt", NOW)
        .append("createdAt", NOW)
        .append("_updatedAt", NOW)
        .append("searchTerm", "FirefoxbrowserLinux" + sessionId + userId);
  }

  static Document push(Population population, int user, int slot) {
    return new Document("_id", Ids.id(population.name() + "/push/" + user + "/" + slot))
        .append("token", new Document("gcm", population.rawToken(user, slot)))
        .append("appName", "chat.example.android")
        .append("userId", population.userId(user))
        .append("authToken", population.hashedToken(user, slot))
        .append("enabled", true)
        .append("createdAt", NOW)
        .append("_updatedAt", NOW);
  }

  private static Document device() {
    return new Document("type", "browser")
        .append("name", "Firefox")
        .append("longVersion", "145.0")
        .append("os", new Document("name", "Linux").append("version", "x86_64"))
        .append("version", "145");
  }
}
