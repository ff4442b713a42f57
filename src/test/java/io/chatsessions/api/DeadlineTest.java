package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultProxy;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
import io.chatsessions.support.ServiceLog;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a request lasts. */
@Tag("timed")
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class DeadlineTest {

  final Workspace workspace = Workspace.current();

  FaultProxy proxy;

  @AfterEach
  void heal() {
    proxy.heal();
  }

  @Test
  void stepsThatAreEachInTimeAreTogetherCutOff() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    Api.logout(caller, "unknown").statusCode(404);
    proxy.arm(Step.TOKEN_LOOK_UP, Fault.late(Duration.ofMillis(900)));
    proxy.arm(Step.FIND_SESSION, Fault.late(Duration.ofMillis(1100)));

    Api.logout(caller, ended.sessionId())
        .statusCode(503)
        .header("Retry-After", matchesPattern("[3-8]"))
        .body(equalTo(Bodies.UNAVAILABLE))
        .time(Patience.inTime());

    assertThat(user.sessions()).hasSize(2);
    assertThat(user.heldTokens()).hasSize(2);
    proxy.heal();
    Api.logout(caller, ended.sessionId()).statusCode(200);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).hasSize(1);
  }

  @Tag("log")
  @Test
  void theLogLineOfAFailedRequestHasTheIdThatTheCallerSees() {
    TestLogin caller = workspace.addUser().login();
    String id = "seen-by-" + caller.user().id();
    proxy.arm(Step.FIND_SESSION, Fault.HANG);

    Api.post(Api.as(caller).header("X-Request-Id", id), Bodies.logoutBody("unknown"))
        .statusCode(503)
        .header("X-Request-Id", id);

    Patience.await().until(() -> ServiceLog.hasLineWith("MongoDB did not answer", id));
    assertThat(caller.user().sessions()).hasSize(1);
  }
}
