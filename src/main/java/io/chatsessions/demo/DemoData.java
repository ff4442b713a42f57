package io.chatsessions.demo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.chatsessions.workspace.HashedToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A small workspace: the user of the API document's example call, and one other. */
final class DemoData {

  static final String USER_ID = "2tTEqR7ZNMJ4HGGNa";
  static final String TOKEN = "ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtT";
  static final String SESSION_ID = "WJ2giBwm4B9mcojFi";

  private static final String OTHER_USER_ID = "rocketUser2Qw8xYz";

  private static final List<DemoSession> SESSIONS =
      List.of(
          new DemoSession(
              "k7DqPz3mXw9RtYb2n",
              TOKEN,
              Duration.ofMinutes(12),
              1,
              "203.0.113.7",
              "browser",
              List.of("Firefox", "145.0"),
              List.of("Linux", "x86_64")),
          new DemoSession(
              SESSION_ID,
              "demo-token-of-the-office-chrome-0000000000a",
              Duration.ofDays(2).plusHours(3),
              3,
              "198.51.100.23",
              "browser",
              List.of("Chrome", "142.0.7444.60"),
              List.of("Windows", "11")),
          new DemoSession(
              "Hs4Lc8vNqT6JfG5eA",
              "demo-token-of-the-phone-app-0000000000000b",
              Duration.ofHours(20),
              1,
              "2001:db8:7c3::42",
              "mobile-app",
              List.of("Rocket.Chat Mobile", "4.66.0"),
              List.of("iOS", "18.6")),
          new DemoSession(
              "Zp2Wm6yKdR8CxQ4uB",
              "demo-token-of-the-desktop-app-00000000000c",
              Duration.ofDays(9),
              1,
              "203.0.113.7",
              "desktop-app",
              List.of("Rocket.Chat Desktop", "4.9.1"),
              List.of("macOS", "15.7")),
          rare("Tq3Vd7mPzK9HxE5cW", 4, "198.51.100.77", "mobile", "Pixel 9", "Android", "16"),
          rare("Yb8Rn2sLwG6JfA4uC", 16, "2001:db8:7c3::43", "tablet", "iPad", "iOS", "18.6"),
          rare("Mk5Xh9tQvD3ZeB7oP", 33, "203.0.113.9", "smarttv", "QN90F", "Tizen", "9.0"),
          rare("Uw4Ci8gNyS2LrF6jH", 50, "203.0.113.12", "wearable", "Watch8", "Wear OS", "6"),
          rare("Ea7Bp3kTxM9VzQ5dJ", 70, "192.0.2.5", "other", "", "", ""));

  private static final DemoSession OTHER_USERS_SESSION =
      new DemoSession(
          "Nb5Xt9aEoV3LwS7iM",
          "demo-token-of-the-other-user-000000000000d",
          Duration.ofHours(5),
          1,
          "192.0.2.88",
          "browser",
          List.of("Safari", "26.0"),
          List.of("macOS", "26.0"));

  private final MongoDatabase workspace;

  DemoData(MongoDatabase workspace) {
    this.workspace = workspace;
  }

  /** What the user-agent parser knows of a device that is no browser and none of Rocket.Chat's. */
  private static DemoSession rare(
      String id, int daysAgo, String ip, String type, String model, String os, String version) {
    return new DemoSession(
        id,
        "demo-token-of-" + id,
        Duration.ofDays(daysAgo),
        1,
        ip,
        type,
        List.of(model, ""),
        List.of(os, version));
  }

  void insert() {
    createIndexes();
    insertUser(USER_ID, "demo.user", SESSIONS);
    insertUser(OTHER_USER_ID, "other.user", List.of(OTHER_USERS_SESSION));
  }

  private void createIndexes() {
    var sessions = workspace.getCollection("rocketchat_sessions");
    sessions.createIndex(new Document("userId", 1).append("sessionId", 1));
    sessions.createIndex(new Document("loginToken", 1).append("logoutAt", 1).append("userId", 1));
    workspace
        .getCollection("_raix_push_app_tokens")
        .createIndex(new Document("userId", 1).append("authToken", 1));
    workspace
        .getCollection("users")
        .createIndex(
            new Document("services.resume.loginTokens.hashedToken", 1),
            new IndexOptions().unique(true).sparse(true));
  }

  private void insertUser(String userId, String username, List<DemoSession> logins) {
    List<Document> tokens = new ArrayList<>(logins.stream().map(DemoSession::loginToken).toList());
    tokens.add(personalAccessToken(username));
    workspace
        .getCollection("users")
        .insertOne(
            new Document("_id", userId)
                .append("username", username)
                .append("active", true)
                .append("roles", List.of("user"))
                .append("services", new Document("resume", new Document("loginTokens", tokens))));
    var sessions = workspace.getCollection("rocketchat_sessions");
    logins.forEach(login -> sessions.insertMany(login.rows(userId)));
    logins.stream()
        .filter(DemoSession::isPhone)
        .forEach(
            phone ->
                workspace
                    .getCollection("_raix_push_app_tokens")
                    .insertOne(phone.pushDocument(userId)));
  }

  private static Document personalAccessToken(String username) {
    return new Document(
            "hashedToken", HashedToken.of("demo-personal-access-token-of-" + username).value())
        .append("type", "personalAccessToken")
        .append("createdAt", Date.from(Instant.now().minus(Duration.ofDays(40))))
        .append("lastTokenPart", "er")
        .append("name", "build server")
        .append("bypassTwoFactor", false);
  }
}
