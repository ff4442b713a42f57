package io.chatsessions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.chatsessions.support.Api;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of a logout meets every fault; {@code docs/faults.md} has the matrix to read. */
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class FaultMatrixTest extends BehindFaultProxy {

  private static final int DAYS = 3;

  @ParameterizedTest
  @MethodSource("io.chatsessions.faults.Scenario#all")
  void everyFaultIsAnsweredInTimeAndARepeatedCallFinishes(Scenario scenario) {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    for (int day = 1; day < DAYS; day++) {
      ended.addRow();
    }
    ended.addPush();

    Api.logout(caller, "unknown").statusCode(404);

    scenario.arming().accept(proxy);
    answers(scenario.status(), caller, ended);
    scenario.aftermath().assertHolds(ended, DAYS);

    proxy.heal();
    answers(scenario.aftermath() == Aftermath.ENDED ? 404 : 200, caller, ended);
    Aftermath.ENDED.assertHolds(ended, DAYS);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  private static void answers(int status, TestLogin caller, TestLogin ended) {
    ValidatableResponse answer =
        Api.logout(caller, ended.sessionId()).statusCode(status).time(lessThan(DEADLINE_MS));
    switch (status) {
      case 200 -> answer.body(equalTo(Api.ended(ended.sessionId())));
      case 404 -> answer.body(equalTo(Api.SESSION_NOT_FOUND));
      default -> answer.body(equalTo(Api.UNAVAILABLE));
    }
  }
}
