package io.chatsessions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.KeptHistory;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last step where the operator keeps history: the documents are stamped, not deleted. */
@QuarkusTest
@TestProfile(KeptHistory.class)
@WithTestResource(FaultyWorkspaceServer.class)
class KeepHistoryFaultsTest extends BehindFaultProxy {

  private TestUser user;
  private TestLogin caller;
  private TestLogin ended;

  @BeforeEach
  void signIn() {
    user = workspace.addUser();
    caller = user.login();
    ended = user.login();
    rehearse(Step.END_LOGIN, Fault.REPLY_LOST);
  }

  @Test
  void aStampWhoseReplyIsLostOnceIsASuccess() {
    proxy.arm(Step.END_LOGIN, Fault.REPLY_LOST, 1);

    Api.logout(caller, ended.sessionId())
        .statusCode(200)
        .body(equalTo(Bodies.ended(ended.sessionId())));
    assertStamped();
  }

  @Test
  void aStampWhoseReplyIsNeverHeardIsNotFoundByTheRepeatedCall() {
    proxy.arm(Step.END_LOGIN, Fault.REPLY_LOST);
    untilMet(Step.END_LOGIN, () -> Api.logout(caller, ended.sessionId()))
        .statusCode(503)
        .body(equalTo(Bodies.UNAVAILABLE));
    assertStamped();

    proxy.heal();
    onceItIsBack(() -> Api.logout(caller, ended.sessionId()))
        .statusCode(404)
        .body(equalTo(Bodies.SESSION_NOT_FOUND));
    assertStamped();
  }

  private void assertStamped() {
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions())
        .extracting(row -> row.getString("logoutBy"))
        .containsExactly(null, user.id());
  }
}
