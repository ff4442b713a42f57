package io.chatsessions.faults;

import static io.chatsessions.support.Step.END_LOGIN;
import static io.chatsessions.support.Step.END_PUSH;
import static io.chatsessions.support.Step.FIND_REVOKED;
import static io.chatsessions.support.Step.FIND_REVOKED_PUSH;
import static io.chatsessions.support.Step.REVOKE_OTHERS;
import static io.chatsessions.support.Step.TOKEN_LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
import io.chatsessions.support.Step;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of a logout of all others meets what may break it. */
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class LogoutOthersFaultsTest extends OthersBehindFaultProxy {

  private static final List<Step> UNTIL_NOBODY_IS_LEFT =
      List.of(TOKEN_LOOK_UP, REVOKE_OTHERS, FIND_REVOKED_PUSH, END_PUSH);

  static Stream<Arguments> passing() {
    return atEveryStep(Fault.CUT, Fault.REPLY_LOST, Fault.TWICE, STEPDOWN);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatBreaksOnceIsRepeatedWithinTheCall(Step step, Fault fault) {
    rehearse(step == TOKEN_LOOK_UP || step == FIND_REVOKED ? TOKEN_LOOK_UP : END_LOGIN, fault);
    proxy.arm(step, fault, 1);

    Api.logoutOthers(caller).statusCode(200).time(Patience.inTime()).body(in(counts(step, fault)));

    assertNobodyElseIsSignedIn();
    finishRows();
  }

  // Whether the repeat after a lost reply still knows how many there were is up to MongoDB's
  // retryable writes, which the embedded server has not; docs/logout-others.md says so.
  private static List<String> counts(Step step, Fault fault) {
    return step == REVOKE_OTHERS && fault == Fault.REPLY_LOST
        ? List.of(Bodies.othersEnded(0), Bodies.othersEnded(OTHERS))
        : List.of(Bodies.othersEnded(OTHERS));
  }

  static Stream<Arguments> lasting() {
    return UNTIL_NOBODY_IS_LEFT.stream()
        .flatMap(
            step ->
                at(step, Fault.CUT, Fault.HANG, STEPDOWN, Fault.REPLY_WITHHELD, Fault.REPLY_LOST));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void whatStaysBrokenIsA503InTimeAndARepeatedCallFinishes(Step step, Fault fault) {
    proxy.arm(step, fault);

    untilMet(step, () -> Api.logoutOthers(caller))
        .statusCode(503)
        .time(Patience.inTime())
        .body(equalTo(Bodies.UNAVAILABLE));

    int alive = user.heldTokens().size() - 1;
    assertThat(alive).as("all or none, for one command takes them").isIn(0, OTHERS);
    if (alive == OTHERS) {
      assertThat(user.sessions()).hasSize(1 + OTHERS);
    }
    proxy.heal();
    onceItIsBack(() -> Api.logoutOthers(caller))
        .statusCode(200)
        .body(equalTo(Bodies.othersEnded(alive)));
    assertNobodyElseIsSignedIn();
    finishRows();
  }

  private static Stream<Arguments> atEveryStep(Fault... faults) {
    return Stream.concat(UNTIL_NOBODY_IS_LEFT.stream(), OF_ROWS.stream())
        .flatMap(step -> at(step, faults));
  }
}
