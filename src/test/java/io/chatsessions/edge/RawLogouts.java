package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;

/** A user who ends another login by bytes that a test sends itself. */
abstract class RawLogouts extends BlackBoxTest {

  final TestUser user = workspace.addUser();
  final TestLogin caller = user.login();
  final TestLogin ended = user.login();
  final String body = Bodies.logoutBody(ended.sessionId());

  void assertEnded(RawAnswer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(Bodies.ended(ended.sessionId()));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  void assertNothingEnded() {
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken(), ended.hashedToken());
    assertThat(user.sessions()).hasSize(2);
  }
}
