package io.chatsessions.faults;

import static io.chatsessions.support.Step.END_LOGIN;
import static io.chatsessions.support.Step.FIND_REVOKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.Patience;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A user with other logins, all of which a call may end; a service whose MongoDB can be made to
 * fail.
 */
abstract class OthersBehindFaultProxy extends BehindFaultProxy {

  static final int OTHERS = 2;
  static final Fault STEPDOWN = Fault.error(189, "PrimarySteppedDown");
  static final List<Step> OF_ROWS = List.of(FIND_REVOKED, END_LOGIN);
  TestUser user;
  TestLogin caller;

  @BeforeEach
  void signIn() {
    user = workspace.addUser();
    caller = user.login();
    for (int other = 0; other < OTHERS; other++) {
      user.login().addPush();
    }
    onceItIsBack(() -> Api.logout(caller, "unknown")).statusCode(404);
  }

  void assertNobodyElseIsSignedIn() {
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.pushedLogins()).isEmpty();
  }

  // What broke may have cost so much of the time that rows stayed.
  void finishRows() {
    Patience.await()
        .untilAsserted(
            () -> {
              Api.logoutOthers(caller).statusCode(200).body(equalTo(Bodies.othersEnded(0)));
              assertThat(user.sessions())
                  .extracting("sessionId")
                  .containsExactly(caller.sessionId());
            });
  }

  static Stream<Arguments> at(Step step, Fault... faults) {
    return Stream.of(faults).map(fault -> Arguments.of(step, fault));
  }
}
