package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Metrics;
import io.chatsessions.support.Parallel;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.Workspace;
import io.chatsessions.support.WorkspaceServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However callers leave, nothing of them stays behind. */
class AbandonedCallsIT {

  private static final int AT_ONCE = 16;

  private static final String LOGOUTS =
      "chat_sessions_request_seconds_count{endpoint=\"logout.me\"}";

  private static WorkspaceServer mongo;
  private static PackagedService service;
  private static TestLogin caller;

  /** The ways in which a connection ends. */
  enum Leaving {
    /** In order: the service sees the end of what it reads. */
    CLOSE,
    /** At once: the service sees a reset. */
    HANG_UP,
    /** Only the sending half; the client goes when it has read for as long as it likes. */
    HALF
  }

  /** A connection's whole life. */
  record Visit(int before, int cut, int delayMillis, Leaving leaving) {

    String sent() {
      String quick =
          "GET %s HTTP/1.1\r\nHost: a\r\nX-User-Id: %s\r\nX-Auth-Token: %s\r\n\r\n"
              .formatted(Api.LIST, caller.user().id(), caller.token())
              .repeat(before);
      String call = RawConnection.logout(caller, Bodies.logoutBody("unknown"));
      return quick + call.substring(0, call.length() * cut / 100);
    }

    Void pay() {
      try (var connection = new RawConnection(service.uri("/"))) {
        connection.send(sent());
        LockSupport.parkNanos(Duration.ofMillis(delayMillis).toNanos());
        if (leaving == Leaving.HANG_UP) {
          connection.hangUp();
        } else if (leaving == Leaving.HALF) {
          connection.sendNoMore();
          connection.isClosedWithin(Duration.ofMillis(1 + delayMillis));
        }
      } catch (IOException closedByService) {
        // It may have said all it has to say.
      }
      return null;
    }
  }

  @BeforeContainer
  static void start() throws IOException {
    mongo = new WorkspaceServer();
    caller = Workspace.at(mongo.address()).addUser().login();
    service = new PackagedService(mongo.address(), Map.of("CHAT_SESSIONS_MAX_IN_FLIGHT", "32"));
  }

  @AfterContainer
  static void stop() {
    service.close();
    mongo.stop();
  }

  @Property(tries = 60)
  void everySlotComesBackWhateverTheWayAConnectionEnds(@ForAll("visits") Visit visit)
      throws Exception {
    Parallel.run(Collections.nCopies(AT_ONCE, visit::pay));

    try (var another = new RawConnection(service.uri("/"))) {
      another.send(RawConnection.logout(caller, Bodies.logoutBody("unknown")));
      assertThat(another.answer().status()).isEqualTo(404);
    }
    await("all slots are free")
        .pollInterval(Duration.ofMillis(5))
        .until(() -> Metrics.valueIn(service.metrics(), "chat_sessions_in_flight") == 0);
    assertThat(service.readiness()).isEqualTo(200);
    assertThat(service.log().has("\"exception\"")).as("a stack trace").isFalse();
    await("each attempt is counted and, a moment later, written")
        .until(
            () -> service.log().attempts() == (long) Metrics.valueIn(service.metrics(), LOGOUTS));
  }

  @Provide
  Arbitrary<Visit> visits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(Leaving.values()))
        .as(Visit::new);
  }
}
