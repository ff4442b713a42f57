package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.workspace.HashedToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** {@code POST /api/v1/sessions/logout.others}: every login of the caller but the calling one. */
@QuarkusTest
class LogoutOthersTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @Test
  void everyOtherLoginEndsAndTheCallersOwnStays() {
    TestLogin first = user.login();
    first.addRow();
    first.addRow("another connection" + user.id());
    TestLogin second = user.login();

    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(2));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
    for (TestLogin ended : List.of(first, second)) {
      Api.list(ended).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
    }
    Api.list(caller).statusCode(200).body("total", equalTo(1));
  }

  @Test
  void personalAccessTokensTheirDocumentsAndEveryOtherFieldStay() {
    String personal = user.personalAccessToken();
    TestLogin ofPersonal = new TestLogin(user, personal, "personal" + user.id());
    ofPersonal.addRow();
    List<Document> sessionsBefore = user.sessions();
    Document userBefore = user.document();
    user.login();

    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(1));

    assertThat(user.document().toJson()).isEqualTo(userBefore.toJson());
    assertThat(user.sessions()).isEqualTo(sessionsBefore);
    Api.list(ofPersonal).statusCode(200);
  }

  @Test
  void aPersonalAccessTokenEndsEveryLogin() {
    String personal = user.personalAccessToken();
    user.login();

    Api.logoutOthersAndRows(Api.as(user.id(), personal).contentType(ContentType.JSON))
        .statusCode(200)
        .body(Bodies.endedOthers(2));

    assertThat(user.heldTokens()).containsExactly(HashedToken.of(personal).value());
    assertThat(user.sessions()).isEmpty();
  }

  @Test
  void nothingToEndChangesNothing() {
    List<Document> sessionsBefore = user.sessions();
    Document userBefore = user.document();

    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(0));

    assertThat(user.document()).isEqualTo(userBefore);
    assertThat(user.sessions()).isEqualTo(sessionsBefore);
  }

  @Test
  void aLoginWithoutSessionDocumentsEndsAndCounts() {
    TestLogin other = user.loginWithoutRow();

    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(1));

    Api.list(other).statusCode(401);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).hasSize(1);
  }

  @Test
  void aRepeatedCallFinishesWhatACrashedOneLeft() {
    TestLogin revoked = new TestLogin(user, "revoked" + user.id(), "revoked" + user.id());
    revoked.addRow();
    revoked.addRow();

    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(0));

    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  @Test
  void documentsThatNobodyCouldLogOutStay() {
    caller.insert(caller.row("empty").append("loginToken", ""));
    Document tokenless = caller.row("tokenless");
    tokenless.remove("loginToken");
    caller.insert(tokenless);
    List<Document> sessionsBefore = user.sessions();
    user.login();

    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(1));

    assertThat(user.sessions()).isEqualTo(sessionsBefore);
  }

  @Test
  void anotherUserStaysSignedIn() {
    TestUser stranger = workspace.addUser();
    TestLogin strangers = stranger.login();
    Document userBefore = stranger.document();
    List<Document> sessionsBefore = stranger.sessions();

    Api.logoutOthersAndRows(caller).statusCode(200);

    assertThat(stranger.document()).isEqualTo(userBefore);
    assertThat(stranger.sessions()).isEqualTo(sessionsBefore);
    Api.list(strangers).statusCode(200);
  }
}
