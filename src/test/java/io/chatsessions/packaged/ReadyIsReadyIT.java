package io.chatsessions.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.chatsessions.support.Bodies;
import io.chatsessions.support.Metrics;
import io.chatsessions.support.Parallel;
import io.chatsessions.support.Patience;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first calls of a replica that has just said that it is ready. */
class ReadyIsReadyIT extends PackagedBlackBox {

  private static final int BURST = 50;
  private static final int LOOK_UPS_OF_A_WARM_UP = 150;

  private static final String SERIES_OF_LOOK_UPS =
      "chat_sessions_mongodb_operation_seconds_count{step=\"authenticate\"}";

  // Probes that came meanwhile waited for the same look-ups. Those that a busy machine has fail are
  // made again, so of several starts one shows it.
  @Test
  void aJarIsReadyWhenItHasMadeManyLookUpsOnce() {
    assumeFalse(Package.built().isNative(), "the binary is as quick at first as it is later");
    Patience.await("each look-up was made once")
        .until(this::lookUpsUntilReady, is((double) LOOK_UPS_OF_A_WARM_UP));
  }

  private double lookUpsUntilReady() throws Exception {
    try (var service = new PackagedService(mongo.address())) {
      double made = Metrics.valueIn(service.metrics(), SERIES_OF_LOOK_UPS);
      assertThat(made).isGreaterThanOrEqualTo(LOOK_UPS_OF_A_WARM_UP);
      return made;
    }
  }

  @Test
  @Tag("timed")
  void theFirstFiftyAtOnceForOneUserAreAllAnswered() throws Exception {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    List<TestLogin> others = Stream.generate(user::login).limit(BURST).toList();
    try (var service = new PackagedService(mongo.address())) {
      List<Callable<Integer>> calls =
          others.stream().map(other -> logout(service, caller, other)).toList();

      assertThat(Parallel.run(calls)).hasSize(BURST).containsOnly(200);
      assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    }
  }

  // A try that ran out of its time may have done its work, so the next finds nothing.
  private static Callable<Integer> logout(
      PackagedService service, TestLogin caller, TestLogin other) {
    return () -> {
      int status =
          Patience.answerTo(
                  () -> logoutOnce(service, caller, other),
                  answer -> Patience.ranOutOfTime(answer.status(), answer.after()))
              .status();
      return Patience.triesOfTheLastCall() > 1 && status == 404 ? 200 : status;
    };
  }

  private record Answer(int status, Duration after) {}

  private static Answer logoutOnce(PackagedService service, TestLogin caller, TestLogin other) {
    long start = System.nanoTime();
    try (var connection = new RawConnection(service.uri("/"))) {
      connection.send(RawConnection.logout(caller, Bodies.logoutBody(other.sessionId())));
      int status = connection.answer().status();
      return new Answer(status, Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
