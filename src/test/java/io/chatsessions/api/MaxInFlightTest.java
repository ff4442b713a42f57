package io.chatsessions.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultProxy;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many requests are under way at once. */
@Tag("timed")
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
@TestProfile(MaxInFlightTest.FewInFlight.class)
class MaxInFlightTest {

  private static final int MOST = 4;

  /** Half of what a call that waits for MongoDB has. */
  private static final Duration AT_ONCE = Duration.ofMillis(700);

  final Workspace workspace = Workspace.current();

  FaultProxy proxy;

  public static class FewInFlight implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("chat-sessions.max-in-flight", String.valueOf(MOST));
    }
  }

  @AfterEach
  void heal() {
    proxy.heal();
  }

  @Test
  void oneRequestTooManyIsRefusedAtOnceAndTheRestGoesOn() throws IOException {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    Api.logout(caller, "unknown").statusCode(404);
    proxy.arm(Step.TOKEN_LOOK_UP, Fault.HANG);

    List<RawConnection> waiting = fillUp(caller);
    Api.logout(caller, ended.sessionId())
        .statusCode(503)
        .header("Retry-After", matchesPattern("[3-8]"))
        .body(equalTo(Bodies.UNAVAILABLE));
    assertThat(waiting).as("calls that wait for MongoDB").allMatch(RawConnection::hasNoAnswerYet);
    Api.inShape(given().get("/nope").then()).statusCode(503).body(equalTo(Bodies.UNAVAILABLE));
    proxy.heal();

    for (RawConnection each : waiting) {
      assertThat(each.answer().status()).isEqualTo(503);
      each.close();
    }
    assertThat(user.sessions()).hasSize(2);
    Api.logout(caller, ended.sessionId()).statusCode(200);
    assertThat(user.sessions()).hasSize(1);
  }

  @Test
  void callersWhoHangUpMakeRoomForOthers() throws IOException {
    // A busy machine may need so long that the calls' own time is up; so it may try again.
    Patience.await().until(this::timeUntilThereIsRoom, lessThan(AT_ONCE));
  }

  private Duration timeUntilThereIsRoom() throws IOException {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    Api.logout(caller, "unknown").statusCode(404);
    proxy.arm(Step.TOKEN_LOOK_UP, Fault.HANG, MOST);
    for (RawConnection each : fillUp(caller)) {
      each.hangUp();
    }
    long hungUp = System.nanoTime();

    Patience.await()
        .until(() -> Api.logout(caller, caller.sessionId()).extract().statusCode() == 200);

    assertThat(user.sessions()).isEmpty();
    return Duration.ofNanos(System.nanoTime() - hungUp);
  }

  /** Leaves as many calls waiting for MongoDB as the service has room for. */
  private List<RawConnection> fillUp(TestLogin caller) throws IOException {
    List<RawConnection> waiting = new ArrayList<>();
    for (int call = 0; call < MOST; call++) {
      RawConnection connection = new RawConnection();
      connection.send(RawConnection.logout(caller, ""));
      waiting.add(connection);
    }
    Patience.await().until(() -> proxy.met(Step.TOKEN_LOOK_UP) >= MOST);
    return waiting;
  }
}
