package io.chatsessions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
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

    onceItIsBack(() -> Api.logout(caller, "unknown")).statusCode(404);

    if (scenario.status() == 200) {
      rehearse(scenario.step(), scenario.fault(), scenario.arming());
    }
    scenario.arming().accept(proxy);
    assertIs(scenario.status(), ended, untilMet(scenario.step(), () -> logout(caller, ended)));
    scenario.aftermath().assertHolds(ended, DAYS);

    proxy.heal();
    onceItIsBack(() -> Api.logout(caller, "unknown")).statusCode(404);
    ValidatableResponse repeated = onceItIsBack(() -> logout(caller, ended));
    int status = repeated.extract().statusCode();
    assertThat(status).isIn(scenario.repeated());
    assertIs(status, ended, repeated);
    Aftermath.ENDED.assertHolds(ended, DAYS);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  private static ValidatableResponse logout(TestLogin caller, TestLogin ended) {
    return Api.logout(caller, ended.sessionId());
  }

  private static void assertIs(int status, TestLogin ended, ValidatableResponse answer) {
    answer
        .statusCode(status)
        .time(Patience.inTime())
        .body(
            equalTo(
                switch (status) {
                  case 200 -> Bodies.ended(ended.sessionId());
                  case 404 -> Bodies.SESSION_NOT_FOUND;
                  default -> Bodies.UNAVAILABLE;
                }));
  }
}
