package io.chatsessions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** {@code POST /api/v1/sessions/logout.me}: what becomes of the caller's own sessions. */
@QuarkusTest
class LogoutMeTest extends BlackBoxTest {

  @Test
  void endingOnesOwnSessionRevokesItsTokenAndDeletesItsDocument() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();

    Api.logout(caller, ended.sessionId())
        .statusCode(200)
        .body(equalTo(Api.ended(ended.sessionId())));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
    Api.logout(ended, caller.sessionId()).statusCode(401).body(equalTo(Api.NOT_LOGGED_IN));
    assertThat(user.sessions()).hasSize(1);
  }

  @Test
  void everyOtherTokenAndFieldOfTheUserStaysAsItIs() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    user.personalAccessToken();
    TestLogin ended = user.login();
    Document expected = user.document();
    expected
        .get("services", Document.class)
        .get("resume", Document.class)
        .getList("loginTokens", Document.class)
        .remove(2);

    Api.logout(caller, ended.sessionId()).statusCode(200);

    assertThat(user.document().toJson()).isEqualTo(expected.toJson());
  }
}
