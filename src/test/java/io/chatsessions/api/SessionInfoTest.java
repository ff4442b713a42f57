package io.chatsessions.api;

import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** {@code GET /api/v1/sessions/info}: what is known of one of the caller's sessions. */
@QuarkusTest
class SessionInfoTest extends SessionQuestion {
  private static final Date MORNING = Date.from(Instant.parse("2025-11-03T08:00:00Z"));
  private static final Date EVENING = Date.from(Instant.parse("2025-11-03T20:30:00.250Z"));

  @Test
  void theNewestDocumentIsToldWithoutItsToken() {
    TestLogin other = user.loginWithoutRow();
    other.insert(other.row(other.sessionId()).append("loginAt", MORNING).append("ip", "192.0.2.1"));
    ObjectId newest =
        other.insert(other.row(other.sessionId()).append("loginAt", EVENING)).getObjectId("_id");
    other.insert(other.row(other.sessionId()).append("loginAt", MORNING).append("ip", "192.0.2.2"));
    remember();

    Api.info(caller, other.sessionId()).statusCode(200).body(equalTo(expected(newest, other, "")));
  }

  @Test
  void anEndedSessionTellsWhenItWasEnded() {
    TestLogin other = user.loginWithoutRow();
    Document row =
        other.insert(
            other.row(other.sessionId()).append("loginAt", EVENING).append("logoutAt", EVENING));
    remember();

    Api.info(caller, other.sessionId())
        .statusCode(200)
        .body(
            equalTo(
                expected(
                    row.getObjectId("_id"), other, "\"logoutAt\":\"2025-11-03T20:30:00.250Z\",")));
  }

  @Test
  void whatTheDocumentLacksIsLeftOut() {
    TestLogin other = user.loginWithoutRow();
    other.insert(
        new Document("_id", user.id() + "-2025-11-3")
            .append("userId", user.id())
            .append("sessionId", other.sessionId())
            .append("loginToken", other.hashedToken())
            .append("device", new Document("name", "Firefox").append("os", new Document())));
    remember();

    Api.info(caller, other.sessionId())
        .statusCode(200)
        .body(
            equalTo(
                "{\"_id\":\"%s-2025-11-3\",\"sessionId\":\"%s\",\"userId\":\"%s\",\"device\":{\"name\":\"Firefox\",\"os\":{}},\"success\":true}"
                    .formatted(user.id(), other.sessionId(), user.id())));
  }

  @Test
  void anotherUsersSessionLooksLikeAnUnknownOne() {
    TestLogin stranger = workspace.addUser().login();

    for (String sessionId : List.of(stranger.sessionId(), "unknown", "", "$ne", "\u0000")) {
      Api.info(caller, sessionId).statusCode(404).body(equalTo(Bodies.SESSION_NOT_FOUND));
    }
  }

  @Test
  void aSessionWithoutALoginTokenIsNotFound() {
    TestLogin other = user.loginWithoutRow();
    other.insert(other.row("empty" + user.id()).append("loginToken", ""));
    Document row = other.row("missing" + user.id());
    row.remove("loginToken");
    other.insert(row);
    remember();

    Api.info(caller, "empty" + user.id()).statusCode(404).body(equalTo(Bodies.SESSION_NOT_FOUND));
    Api.info(caller, "missing" + user.id()).statusCode(404).body(equalTo(Bodies.SESSION_NOT_FOUND));
  }

  private static String expected(ObjectId id, TestLogin login, String logoutAt) {
    return """
        {"_id":"%s","sessionId":"%s","userId":"%s",\
        "device":{"type":"browser","name":"Firefox","longVersion":"145.0.1",\
        "os":{"name":"Linux","version":"x86_64"},"version":"145"},\
        "host":"chat.example","ip":"203.0.113.7","loginAt":"2025-11-03T20:30:00.250Z",\
        %s"success":true}"""
        .formatted(id.toHexString(), login.sessionId(), login.user().id(), logoutAt);
  }
}
