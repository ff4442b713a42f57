package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Bodies;
import io.chatsessions.support.Patience;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the packaged service leaves when an orchestrator asks it to. */
class GracefulStopIT extends PackagedBlackBox {
  private static final int CALLS = 5_000;

  /** Long enough to see it begin. */
  static final Map<String, String> SOON_DRAINED = Map.of("QUARKUS_SHUTDOWN_DELAY", "2S");

  /**
   * How long a load balancer goes on sending calls; less than the 5 s for which the service waits.
   */
  private static final Duration LOAD_BALANCER_NOTICES = ofSeconds(2);

  /** What Kubernetes gives a pod if nobody says otherwise. */
  static final Duration GRACE_PERIOD = ofSeconds(30);

  /** 128 + 15, SIGTERM's number: it left because it was asked to. */
  static final int LEFT_AS_ASKED = 143;

  @Test
  void noCallFailsOrIsCutWhileTheServiceLeaves() throws Exception {
    try (var service = new PackagedService(mongo.address());
        var callers = new SteadyCallers(service, workspace)) {
      await().until(() -> callers.ended() >= CALLS);

      service.terminate();
      Instant asked = Instant.now();
      await().until(() -> service.readiness() == 503);
      int endedBefore = callers.ended();
      awaitMoment(asked.plus(LOAD_BALANCER_NOTICES));
      callers.withdraw();

      assertThat(callers.failures()).isEmpty();
      assertThat(callers.ended()).isGreaterThan(endedBefore);
      assertThat(service.exitCode(GRACE_PERIOD)).isEqualTo(LEFT_AS_ASKED);
      assertThat(service.log().ends()).isEqualTo(callers.ended());
      assertThat(callers.users())
          .allSatisfy(user -> assertThat(user.heldTokens()).hasSize(1))
          .allSatisfy(user -> assertThat(user.sessions()).hasSize(1));
    }
  }

  @Test
  void aCallThatIsUnderWayIsAnsweredEvenAfterTheDrainDelay() throws Exception {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    String body = Bodies.logoutBody(ended.sessionId());
    try (var service = new PackagedService(mongo.address(), SOON_DRAINED);
        var connection = new RawConnection(service.uri("/"))) {
      // The first call of a process is slow, and a call has no more than its deadline.
      connection.send(RawConnection.logout(caller, Bodies.logoutBody("unknown")));
      assertThat(connection.answer().status()).isEqualTo(404);

      service.terminate();
      await().until(() -> service.readiness() == 503);
      String call = RawConnection.logout(caller, body);
      connection.send(call.substring(0, call.length() - 1));
      await().until(() -> service.log().has("Waiting for HTTP requests to complete"));
      connection.send(call.substring(call.length() - 1));

      assertThat(connection.answer().status()).isEqualTo(200);
      assertThat(connection.endsInOrder()).isTrue();
      assertThat(service.exitCode(GRACE_PERIOD)).isEqualTo(LEFT_AS_ASKED);
      assertThat(service.log().ends()).isEqualTo(1);
      assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    }
  }

  @Test
  void callersWhoHungUpDoNotKeepItFromLeaving() throws Exception {
    TestLogin caller = workspace.addUser().login();
    try (var service = new PackagedService(mongo.address())) {
      for (int call = 0; call < 50; call++) {
        try (var connection = new RawConnection(service.uri("/"))) {
          String logout = RawConnection.logout(caller, Bodies.logoutBody("unknown"));
          connection.send(
              "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3)
                  + logout.substring(0, logout.length() - 1));
        }
      }
      service.terminate();
      Instant asked = Instant.now();
      assertThat(service.exitCode(GRACE_PERIOD)).isEqualTo(LEFT_AS_ASKED);
      assertThat(Duration.between(asked, Instant.now()))
          .isLessThan(Patience.stretched(ofSeconds(10)));
    }
  }

  private static void awaitMoment(Instant moment) {
    await().until(() -> Instant.now().isAfter(moment));
  }
}
