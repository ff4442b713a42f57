package io.chatsessions.demo;

import io.chatsessions.workspace.HashedToken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;

/** One login of the demo, in the documents that Rocket.Chat would keep of it. */
record DemoSession(
    String sessionId,
    String rawToken,
    Duration loggedIn,
    int days,
    String ip,
    String deviceType,
    List<String> client,
    List<String> os) {

  private static final Duration ACTIVE = Duration.ofMinutes(10);

  Document loginToken() {
    return new Document("when", Date.from(loginAt()))
        .append("hashedToken", HashedToken.of(rawToken).value());
  }

  List<Document> rows(String userId) {
    return IntStream.range(0, days).mapToObj(day -> row(userId, day)).toList();
  }

  boolean isPhone() {
    return deviceType.equals("mobile-app");
  }

  Document pushDocument(String userId) {
    return new Document("_id", "push" + sessionId)
        .append("token", new Document("apn", "demo-push-token-of-" + sessionId))
        .append("appName", "main")
        .append("userId", userId)
        .append("authToken", HashedToken.of(rawToken).value())
        .append("enabled", true)
        .append("createdAt", Date.from(loginAt()))
        .append("_updatedAt", Date.from(loginAt()));
  }

  private Document row(String userId, int day) {
    ZonedDateTime date = loginAt().atZone(ZoneOffset.UTC).plusDays(day);
    return new Document("_id", new ObjectId())
        .append("type", "session")
        .append("sessionId", sessionId)
        .append("instanceId", "demo-instance")
        .append("userId", userId)
        .append("loginToken", HashedToken.of(rawToken).value())
        .append("ip", ip)
        .append("host", "localhost:3000")
        .append("device", device())
        .append("roles", List.of("user"))
        .append("mostImportantRole", "user")
        .append("year", date.getYear())
        .append("month", date.getMonthValue())
        .append("day", date.getDayOfMonth())
        .append("loginAt", Date.from(loginAt()))
        .append("createdAt", Date.from(date.toInstant()))
        .append("lastActivityAt", Date.from(date.plus(ACTIVE).toInstant()))
        .append("_updatedAt", Date.from(date.toInstant()))
        .append("searchTerm", client.get(0) + deviceType + os.get(0) + sessionId + userId);
  }

  private Document device() {
    return new Document("type", deviceType)
        .append("name", client.get(0))
        .append("longVersion", client.get(1))
        .append("os", new Document("name", os.get(0)).append("version", os.get(1)))
        .append("version", client.get(1).split("\\.")[0]);
  }

  private Instant loginAt() {
    return Instant.now().minus(loggedIn).truncatedTo(ChronoUnit.SECONDS);
  }
}
