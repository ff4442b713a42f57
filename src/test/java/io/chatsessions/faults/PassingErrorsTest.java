package io.chatsessions.faults;

import static io.chatsessions.support.Step.END_LOGIN;
import static io.chatsessions.support.Step.FIND_SESSION;
import static io.chatsessions.support.Step.REVOKE;
import static io.chatsessions.support.Step.TOKEN_LOOK_UP;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Garbage;
import io.chatsessions.support.Patience;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.workspace.WorkspaceFailure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step meets every error that passes; {@code docs/faults.md} has the table to read. */
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class PassingErrorsTest extends BehindFaultProxy {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();
  private final TestLogin ended = user.login();

  // Nobody else is signed in when the rows are looked for, so a 200 is true:
  // LogoutOthersFaultsTest.
  static Stream<Arguments> everyErrorAtEveryStepThatMustSucceed() {
    return everyErrorAtEveryStep().filter(row -> row.get()[0] != Step.FIND_REVOKED);
  }

  static Stream<Arguments> everyErrorAtEveryStep() {
    return WorkspaceFailure.passingCodes().stream()
        .sorted()
        .map(code -> Fault.error(code, "words"))
        .flatMap(
            fault ->
                Stream.of(Step.values())
                    .filter(step -> step != Step.CREATE_INDEX)
                    .map(step -> Arguments.of(step, fault)));
  }

  static Stream<Arguments> everyErrorOfAWrite() {
    return WorkspaceFailure.passingCodes().stream()
        .sorted()
        .map(Fault::writeError)
        .flatMap(fault -> Stream.of(REVOKE, END_LOGIN).map(step -> Arguments.of(step, fault)));
  }

  @ParameterizedTest
  @MethodSource({"everyErrorAtEveryStepThatMustSucceed", "everyErrorOfAWrite"})
  void isA503ThatARepeatedCallFinishes(Step step, Fault fault) {
    proxy.arm(step, fault);
    meeting(step)
        .statusCode(503)
        .body(equalTo(Bodies.UNAVAILABLE))
        .header("Retry-After", notNullValue());

    proxy.heal();
    Api.logoutOthersAndRows(caller).statusCode(200);
    Aftermath.ENDED.assertHolds(ended, 1);
  }

  static Stream<Arguments> everyErrorAtEveryStepThatWrites() {
    return everyErrorAtEveryStep()
        .filter(row -> row.get()[0] != TOKEN_LOOK_UP && row.get()[0] != FIND_SESSION);
  }

  @ParameterizedTest
  @MethodSource({"everyErrorAtEveryStepThatWrites", "everyErrorOfAWrite"})
  void atAStepThatWritesIsMetAgainBeforeTheCallerHearsOfIt(Step step, Fault fault) {
    proxy.arm(step, fault, 1);
    meeting(step).statusCode(200);
    Aftermath.ENDED.assertHolds(ended, 1);
  }

  @ParameterizedTest
  @EnumSource
  void aReplyThatIsGarbageCostsItsOwnConnectionAndNoOther(Garbage kind) {
    proxy.arm(Step.FIND_SESSION, Fault.garbage(kind), 1);
    Api.logout(caller, ended.sessionId()).statusCode(503).body(equalTo(Bodies.UNAVAILABLE));

    if (kind == Garbage.TOO_LONG) {
      // The driver (5.6) keeps the connection, and reads what is left of the reply call by call.
      Patience.await().until(() -> Api.logout(caller, "unknown").extract().statusCode() == 404);
    }
    for (int call = 0; call < 2 * FaultyWorkspaceServer.POOL; call++) {
      Api.logout(caller, "unknown").statusCode(404);
    }
    assertEnds(caller, ended);
  }

  /** The answer of whichever logout has this step. */
  private ValidatableResponse meeting(Step step) {
    ValidatableResponse answer = Api.logout(caller, ended.sessionId());
    if (proxy.met(step) > 0) {
      return answer;
    }
    answer.statusCode(200);
    return untilMet(step, () -> Api.logoutOthers(caller));
  }
}
