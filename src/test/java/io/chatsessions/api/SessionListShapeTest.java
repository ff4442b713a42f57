package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** {@code GET /api/v1/sessions/list}: how a session is shown. */
@QuarkusTest
class SessionListShapeTest extends SessionListing {

  @Test
  void eachLoginIsOneItemOfItsNewestDocument() {
    TestLogin caller = loginAt(0);
    TestLogin other = user.loginWithoutRow();
    other.insert(at(other.row("second" + user.id()), 2).append("ip", "192.0.2.2"));
    other.insert(at(other.row("third" + user.id()), 3).append("ip", "192.0.2.3"));
    other.insert(at(other.row("first" + user.id()), 1).append("ip", "192.0.2.1"));
    List<Document> sessionsBefore = user.sessions();
    Document userBefore = user.document();

    Api.list(caller)
        .statusCode(200)
        .body(
            equalTo(
                "{\"sessions\":["
                    + item("third" + user.id(), "192.0.2.3", "2025-11-03T15:00:00.000Z", false)
                    + ","
                    + item(caller.sessionId(), "203.0.113.7", "2025-11-03T12:00:00.000Z", true)
                    + "],\"total\":2,\"count\":50,\"offset\":0,\"unlisted\":0,\"success\":true}"));

    assertThat(user.document()).isEqualTo(userBefore);
    assertThat(user.sessions()).isEqualTo(sessionsBefore);
  }

  @Test
  void daysOfOneLoginWithTheSameLoginTimeAreTheLastDay() {
    TestLogin caller = user.loginWithoutRow();
    for (int day : List.of(1, 3, 2)) {
      caller.insert(
          at(caller.row(caller.sessionId()), 0)
              .append("createdAt", Date.from(NOON.plusSeconds(86_400L * day)))
              .append("ip", "192.0.2." + day));
    }

    Api.list(caller)
        .statusCode(200)
        .body("total", equalTo(1))
        .body("sessions.ip", contains("192.0.2.3"));
  }

  @Test
  void whatTheDocumentLacksIsLeftOut() {
    TestLogin caller = user.loginWithoutRow();
    caller.insert(
        new Document("userId", user.id())
            .append("sessionId", caller.sessionId())
            .append("loginToken", caller.hashedToken())
            .append("device", "unexpected"));

    Api.list(caller)
        .statusCode(200)
        .body(
            equalTo(
                ("{\"sessions\":[{\"sessionId\":\"%s\",\"userId\":\"%s\",\"_id\":\"%s\",\"current\":true}],"
                        + "\"total\":1,\"count\":50,\"offset\":0,\"unlisted\":0,\"success\":true}")
                    .formatted(caller.sessionId(), user.id(), caller.sessionId())));
  }

  @Test
  void noAnswerHoldsATokenOrItsHash() {
    TestLogin caller = loginAt(0);
    TestLogin other = loginAt(1);
    String pat = user.personalAccessToken();

    String answer = Api.list(caller).statusCode(200).extract().asString();

    assertThat(answer)
        .doesNotContain("oken")
        .doesNotContain(caller.token(), caller.hashedToken(), other.token(), other.hashedToken())
        .doesNotContain(pat);
  }

  private String item(String sessionId, String ip, String loginAt, boolean current) {
    return """
        {"sessionId":"%s","userId":"%s",\
        "device":{"type":"browser","name":"Firefox","longVersion":"145.0.1",\
        "os":{"name":"Linux","version":"x86_64"},"version":"145"},\
        "host":"chat.example","ip":"%s","loginAt":"%s","_id":"%s","current":%s}"""
        .formatted(sessionId, user.id(), ip, loginAt, sessionId, current);
  }
}
