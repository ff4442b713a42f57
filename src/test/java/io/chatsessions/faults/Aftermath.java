package io.chatsessions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import java.time.Duration;

/** The states in which a fault may leave a login. A live token without its session is none. */
enum Aftermath {
  /** As if nobody had called. */
  UNTOUCHED(true, true),
  /** The token is dead; a repeated call finds the session and finishes. */
  REVOKED(false, true),
  /** The token is dead and the session gone. */
  ENDED(false, false);

  /** The last command may be on its way to MongoDB still when the caller's time is up. */
  private static final Duration SOON = Patience.stretched(Patience.PROMISED);

  private final boolean tokenLives;
  private final boolean sessionIsThere;

  Aftermath(boolean tokenLives, boolean sessionIsThere) {
    this.tokenLives = tokenLives;
    this.sessionIsThere = sessionIsThere;
  }

  void assertHolds(TestLogin login, int documents) {
    Patience.await().atMost(SOON).untilAsserted(() -> holds(login, documents));
  }

  private void holds(TestLogin login, int documents) {
    assertThat(login.user().heldTokens().contains(login.hashedToken()))
        .as("the token lives")
        .isEqualTo(tokenLives);
    if (this == ENDED) {
      assertThat(login.user().pushedLogins())
          .as("phones that get pushes")
          .doesNotContain(login.hashedToken());
    }
    assertThat(login.user().sessions())
        .filteredOn("loginToken", login.hashedToken())
        .hasSize(sessionIsThere ? documents : 0);
  }
}
