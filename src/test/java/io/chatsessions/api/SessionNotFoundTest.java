package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.ValidatableResponse;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Whatever a caller has no right to end looks the same, and nothing becomes of it. */
@QuarkusTest
class SessionNotFoundTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @Test
  void anUnknownSessionIsNotFound() {
    assertNotFound(Ids.id());
  }

  @Test
  void theEmptyIdIsNotFound() {
    assertNotFound("");
  }

  @Test
  void endingAnotherUsersSessionLooksLikeAnUnknownOne() {
    TestUser other = workspace.addUser();
    TestLogin theirs = other.login();
    Document before = other.document();

    ValidatableResponse foreign = Api.logout(caller, theirs.sessionId());
    ValidatableResponse unknown = Api.logout(caller, Ids.id());

    foreign.statusCode(404).body(equalTo(Bodies.SESSION_NOT_FOUND));
    assertThat(headers(foreign)).isEqualTo(headers(unknown));
    assertThat(other.document()).isEqualTo(before);
    assertThat(other.sessions()).hasSize(1);
    Api.logout(theirs, theirs.sessionId()).statusCode(200);
  }

  @Test
  void aSessionThatIsOverAlreadyIsNotFound() {
    TestLogin ended = user.login();
    Api.logout(caller, ended.sessionId()).statusCode(200);

    assertNotFound(ended.sessionId());
  }

  @Test
  void aSessionWithALogoutDateIsNotFoundAndKeepsItsTokens() {
    TestLogin stamped = user.login();
    workspace
        .sessions()
        .updateOne(
            new Document("sessionId", stamped.sessionId()),
            new Document("$set", new Document("logoutAt", new Date())));

    assertNotFound(stamped.sessionId());
  }

  @Test
  void aSessionWithAnEmptyLoginTokenIsNotFound() {
    Document row = caller.row(Ids.id()).append("loginToken", "");
    caller.insert(row);

    assertNotFound(row.getString("sessionId"));
  }

  @Test
  void aSessionWithoutALoginTokenIsNotFound() {
    Document row = caller.row(Ids.id());
    row.remove("loginToken");
    caller.insert(row);

    assertNotFound(row.getString("sessionId"));
  }

  @Test
  void anIdWithAnyCharactersIsJustAnUnknownId() {
    for (String id : List.of("$ne", "a.b", "{\\\"$ne\\\":null}", "\\u0000", "ключ", "\\r\\nX: y")) {
      assertNotFound(id);
    }
  }

  private void assertNotFound(String sessionId) {
    Document userBefore = user.document();
    List<Document> sessionsBefore = user.sessions();

    Api.logout(caller, sessionId).statusCode(404).body(equalTo(Bodies.SESSION_NOT_FOUND));

    assertThat(user.document()).isEqualTo(userBefore);
    assertThat(user.sessions()).isEqualTo(sessionsBefore);
  }

  private static List<Header> headers(ValidatableResponse response) {
    return response.extract().headers().asList().stream()
        .filter(header -> !header.getName().equalsIgnoreCase("X-Request-Id"))
        .toList();
  }
}
