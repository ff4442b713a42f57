package io.chatsessions.faults;

import static io.chatsessions.support.Step.END_LOGIN;
import static io.chatsessions.support.Step.FIND_REVOKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults at the rows of a logout of all others, whose tokens are revoked by then. */
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class LogoutOthersRowFaultsTest extends BehindFaultProxy {

  private static final int OTHERS = 2;
  private static final List<Step> OF_ROWS = List.of(FIND_REVOKED, END_LOGIN);
  private static final Fault STEPDOWN = Fault.error(189, "PrimarySteppedDown");
  private TestUser user;
  private TestLogin caller;

  @BeforeEach
  void signIn() {
    user = workspace.addUser();
    caller = user.login();
    for (int other = 0; other < OTHERS; other++) {
      user.login().addPush();
    }
    onceItIsBack(() -> Api.logout(caller, "unknown")).statusCode(404);
  }

  static Stream<Arguments> lastingOfRows() {
    return OF_ROWS.stream()
        .flatMap(step -> at(step, Fault.CUT, Fault.HANG, STEPDOWN, Fault.REPLY_WITHHELD));
  }

  @ParameterizedTest
  @MethodSource("lastingOfRows")
  void rowsThatCannotBeEndedNowStayForTheNextCall(Step step, Fault fault) {
    proxy.arm(step, fault);

    Api.logoutOthers(caller)
        .statusCode(200)
        .time(Patience.inTime())
        .body(equalTo(Api.othersEnded(OTHERS)));

    assertNobodyElseIsSignedIn();
    proxy.heal();
    Api.list(caller).statusCode(200).body("total", equalTo(1));
    finishRows();
  }

  @Test
  void aDeleteWhoseRepliesAreLostIsFoundDoneByTheRepeat() {
    rehearse(END_LOGIN, Fault.REPLY_LOST);
    proxy.arm(END_LOGIN, Fault.REPLY_LOST);

    Api.logoutOthers(caller).statusCode(200).body(equalTo(Api.othersEnded(OTHERS)));

    assertNobodyElseIsSignedIn();
    proxy.heal();
    finishRows();
  }

  private void assertNobodyElseIsSignedIn() {
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.pushedLogins()).isEmpty();
  }

  // What broke may have cost so much of the time that rows stayed.
  private void finishRows() {
    Patience.await()
        .untilAsserted(
            () -> {
              Api.logoutOthers(caller).statusCode(200).body(equalTo(Api.othersEnded(0)));
              assertThat(user.sessions())
                  .extracting("sessionId")
                  .containsExactly(caller.sessionId());
            });
  }

  private static Stream<Arguments> at(Step step, Fault... faults) {
    return Stream.of(faults).map(fault -> Arguments.of(step, fault));
  }
}
