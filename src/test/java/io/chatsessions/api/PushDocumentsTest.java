package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The workspace pushes messages to every phone that has a document, alive or not. */
@QuarkusTest
class PushDocumentsTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();
  private final TestLogin phone = user.login();

  @Test
  void thoseOfTheEndedLoginGo() {
    phone.addPush();
    phone.addPush();
    caller.addPush();

    Api.logout(caller, phone.sessionId()).statusCode(200);

    assertThat(user.pushedLogins()).containsExactly(caller.hashedToken());
  }

  @Test
  void aPhoneThatEndsItselfGetsNoMorePushes() {
    phone.addPush();

    Api.logout(phone, phone.sessionId()).statusCode(200);

    assertThat(user.pushedLogins()).isEmpty();
  }

  @Test
  void anotherUsersStayThoughTheTokenIsTheSame() {
    TestUser other = workspace.addUser();
    Document foreign = new TestLogin(other, phone.token(), Ids.id()).addPush();

    Api.logout(caller, phone.sessionId()).statusCode(200);
    Api.logoutOthers(caller).statusCode(200);

    assertThat(other.pushedLogins()).containsExactly(foreign.getString("authToken"));
  }

  @Test
  void whatIsNotFoundTakesNone() {
    phone.addPush();

    Api.logout(caller, "unknown").statusCode(404);

    assertThat(user.pushedLogins()).containsExactly(phone.hashedToken());
  }

  @Test
  void aRepeatTakesWhatACallThatWasCutShortHasLeft() {
    phone.addPush();
    user.set("services.resume.loginTokens", List.of(caller.entry()));

    Api.logout(caller, phone.sessionId()).statusCode(200);

    assertThat(user.pushedLogins()).isEmpty();
  }

  @Test
  void endingTheOthersTakesAllButTheCallersAndThoseOfPersonalAccessTokens() {
    String personal = user.personalAccessToken();
    TestLogin ofPersonal = new TestLogin(user, personal, Ids.id());
    TestLogin withoutRow = user.loginWithoutRow();
    List.of(caller, phone, ofPersonal, withoutRow).forEach(TestLogin::addPush);

    Api.logoutOthers(caller).statusCode(200).body(Bodies.endedOthers(2));

    assertThat(user.pushedLogins())
        .containsExactlyInAnyOrder(caller.hashedToken(), ofPersonal.hashedToken());
  }

  @Test
  void endingTheOthersTakesWhatEarlierCallsHaveLeft() {
    new TestLogin(user, Ids.token(), Ids.id()).addPush();
    user.set("services.resume.loginTokens", List.of(caller.entry()));

    Api.logoutOthers(caller).statusCode(200).body(Bodies.endedOthers(0));

    assertThat(user.pushedLogins()).isEmpty();
  }

  @Test
  void oneThatNamesNoLoginStays() {
    Document push = phone.addPush();
    workspace
        .pushes()
        .updateOne(
            new Document("_id", push.get("_id")),
            new Document("$set", new Document("authToken", 123)));

    Api.logoutOthers(caller).statusCode(200);

    assertThat(workspace.pushes().countDocuments(new Document("userId", user.id()))).isEqualTo(1);
  }
}
