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
import java.util.List;
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
        .body(equalTo(Bodies.ended(ended.sessionId())));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
    Api.logout(ended, caller.sessionId()).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
    assertThat(user.sessions()).hasSize(1);
  }

  @Test
  void everyOtherTokenAndFieldOfTheUserStaysAsItIs() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    user.personalAccessToken();
    TestLogin ended = user.login();
    Document expected = user.document();
    loginTokens(expected).remove(2);

    Api.logout(caller, ended.sessionId()).statusCode(200);

    assertThat(user.document().toJson()).isEqualTo(expected.toJson());
  }

  @Test
  void everyDailyRowAndConnectionOfTheLoginGoesAndNoOther() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    ended.addRow();
    ended.addRow();
    ended.addRow(Ids.id());

    Api.logout(caller, ended.sessionId()).statusCode(200);

    assertThat(user.sessions()).extracting("loginToken").containsExactly(caller.hashedToken());
  }

  @Test
  void aLaterConnectionsIdEndsTheSameLogin() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    String laterConnection = ended.addRow(Ids.id()).getString("sessionId");

    Api.logout(caller, laterConnection)
        .statusCode(200)
        .body(equalTo(Bodies.ended(laterConnection)));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("loginToken").containsExactly(caller.hashedToken());
  }

  @Test
  void theSessionThatCallsMayEndItself() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();

    Api.logout(caller, caller.sessionId())
        .statusCode(200)
        .body(equalTo(Bodies.ended(caller.sessionId())));

    assertThat(user.heldTokens()).isEmpty();
    assertThat(user.sessions()).isEmpty();
    Api.logout(caller, caller.sessionId()).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
  }

  @Test
  void aPersonalAccessTokenMayEndASession() {
    TestUser user = workspace.addUser();
    String accessToken = user.personalAccessToken();
    TestLogin ended = user.login();

    Api.post(Api.as(user.id(), accessToken), Bodies.logoutBody(ended.sessionId()))
        .statusCode(200)
        .body(equalTo(Bodies.ended(ended.sessionId())));

    assertThat(user.heldTokens()).doesNotContain(ended.hashedToken()).hasSize(1);
    assertThat(user.sessions()).isEmpty();
  }

  private static List<Document> loginTokens(Document user) {
    return user.get("services", Document.class)
        .get("resume", Document.class)
        .getList("loginTokens", Document.class);
  }
}
