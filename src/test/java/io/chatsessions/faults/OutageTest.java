package io.chatsessions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
import io.chatsessions.support.ServiceLog;
import io.chatsessions.support.Step;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What callers and probes see while MongoDB is away, and right after. */
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class OutageTest extends LogoutBehindFaultProxy {

  @Tag("log")
  @Test
  void readinessTellsAnOutageAndItsEndWhileTheServiceLives() {
    proxy.refuse();
    Api.management().get("/q/health/ready").then().statusCode(503).time(Patience.inTime());
    Api.management().get("/q/health/live").then().statusCode(200).time(Patience.inTime());

    Patience.await()
        .until(
            () ->
                ServiceLog.hasLineWith(
                    "MongoDB cannot be reached: 127.0.0.1:", " refuses the connection"));

    proxy.heal();
    onceItIsBack(() -> Api.management().get("/q/health/ready").then()).statusCode(200);
    Patience.await().until(() -> ServiceLog.hasLineWith("MongoDB is back after "));
    assertEnds(caller, ended);
  }

  @Test
  void theGaugeTellsAnOutageAndItsEndToWhoeverOnlyScrapes() {
    awaitMetric("chat_sessions_ready 1.0");
    proxy.refuse();
    awaitMetric("chat_sessions_ready 0.0");
    proxy.heal();
    awaitMetric("chat_sessions_ready 1.0");
  }

  private static void awaitMetric(String line) {
    Patience.await()
        .until(() -> Api.management().get("/q/metrics").asString().lines().anyMatch(line::equals));
  }

  @Test
  void aCallerWhoEndedTheirOwnLoginHalfwayFinishesFromAnother() {
    proxy.arm(Step.END_LOGIN, Fault.CUT);
    untilMet(Step.END_LOGIN, () -> Api.logout(ended, ended.sessionId()))
        .statusCode(503)
        .body(equalTo(Bodies.UNAVAILABLE));
    Aftermath.REVOKED.assertHolds(ended, 1);

    proxy.heal();
    onceItIsBack(() -> Api.logout(ended, ended.sessionId()))
        .statusCode(401)
        .body(equalTo(Bodies.NOT_LOGGED_IN));
    assertEnds(caller, ended);
  }

  @Test
  void anErrorThatDoesNotPassIsA500WithoutMongoDbsWords() {
    proxy.arm(Step.REVOKE, Fault.error(13, "Unauthorized"));

    untilMet(Step.REVOKE, () -> Api.logout(caller, ended.sessionId()))
        .statusCode(500)
        .header("Retry-After", nullValue())
        .body(equalTo(Bodies.INTERNAL));
    Aftermath.UNTOUCHED.assertHolds(ended, 1);

    proxy.heal();
    assertEnds(caller, ended);
  }

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void everyEndpointTellsAnOutageFromWhatIsUnforeseen(String endpoint) {
    proxy.arm(Step.TOKEN_LOOK_UP, Fault.CUT);
    Api.call(endpoint, Api.as(caller)).statusCode(503).body(equalTo(Bodies.UNAVAILABLE));

    proxy.arm(Step.TOKEN_LOOK_UP, Fault.error(13, "Unauthorized"));
    Api.call(endpoint, Api.as(caller)).statusCode(500).body(equalTo(Bodies.INTERNAL));

    assertThat(user.heldTokens()).hasSize(2);
    Aftermath.UNTOUCHED.assertHolds(ended, 1);
  }
}
