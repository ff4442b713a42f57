package io.chatsessions.support;

import io.chatsessions.workspace.HashedToken;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * One login of a user.
 *
 * @param user whose
 * @param token the raw login token
 * @param sessionId the first connection's session id
 */
public record TestLogin(TestUser user, String token, String sessionId) {

  /** The token as the workspace stores it. */
  public String hashedToken() {
    return HashedToken.of(token).value();
  }

  /** The login as the user's login tokens hold it. */
  public Document entry() {
    return new Document("when", new Date()).append("hashedToken", hashedToken());
  }

  /** One more document of the same session: another day. */
  public Document addRow() {
    return addRow(sessionId);
  }

  /** A document of another connection of the same login. */
  public Document addRow(String connectionSessionId) {
    return insert(row(connectionSessionId));
  }

  /** A session document of this login, not inserted yet. */
  public Document row(String connectionSessionId) {
    return row(connectionSessionId, user.sessions().size());
  }

  /** A session document of this login on an earlier day, not inserted yet. */
  public Document row(String connectionSessionId, int daysAgo) {
    LocalDate day = LocalDate.now().minusDays(daysAgo);
    return new Document("_id", new ObjectId())
        .append("type", "session")
        .append("sessionId", connectionSessionId)
        .append("instanceId", "instance")
        .append("userId", user.id())
        .append("loginToken", hashedToken())
        .append("ip", "203.0.113.7")
        .append("host", "chat.example")
        .append(
            "device",
            new Document("type", "browser")
                .append("name", "Firefox")
                .append("longVersion", "145.0.1")
                .append("os", new Document("name", "Linux").append("version", "x86_64"))
                .append("version", "145"))
        .append("roles", List.of("user"))
        .append("mostImportantRole", "user")
        .append("year", day.getYear())
        .append("month", day.getMonthValue())
        .append("day", day.getDayOfMonth())
        .append("loginAt", new Date())
        .append("createdAt", new Date())
        .append("_updatedAt", new Date())
        .append("searchTerm", "FirefoxbrowserLinux" + connectionSessionId + user.id());
  }

  /** Registers a phone with this login for push messages. */
  public Document addPush() {
    Document push =
        new Document("_id", Ids.id())
            .append("token", new Document("gcm", Ids.token()))
            .append("appName", "main")
            .append("userId", user.id())
            .append("authToken", hashedToken())
            .append("enabled", true)
            .append("createdAt", new Date())
            .append("_updatedAt", new Date());
    user.workspace().pushes().insertOne(push);
    return push;
  }

  /** Inserts a session document as it is. */
  public Document insert(Document row) {
    user.workspace().sessions().insertOne(row);
    return row;
  }
}
