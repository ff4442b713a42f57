package io.chatsessions.faults;

import static io.chatsessions.support.Step.END_LOGIN;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
import io.chatsessions.support.Step;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults at the rows of a logout of all others, whose tokens are revoked by then. */
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class LogoutOthersRowFaultsTest extends OthersBehindFaultProxy {

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
        .body(equalTo(Bodies.othersEnded(OTHERS)));

    assertNobodyElseIsSignedIn();
    proxy.heal();
    Api.list(caller).statusCode(200).body("total", equalTo(1));
    finishRows();
  }

  @Test
  void aDeleteWhoseRepliesAreLostIsFoundDoneByTheRepeat() {
    rehearse(END_LOGIN, Fault.REPLY_LOST);
    proxy.arm(END_LOGIN, Fault.REPLY_LOST);

    Api.logoutOthers(caller).statusCode(200).body(equalTo(Bodies.othersEnded(OTHERS)));

    assertNobodyElseIsSignedIn();
    proxy.heal();
    finishRows();
  }
}
