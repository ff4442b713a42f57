package io.chatsessions.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.limit.Slots;
import io.chatsessions.support.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** A replica that has lost its room says so, and then asks for a new start. */
class ResponsivenessTest {

  private final AtomicLong clock = new AtomicLong();
  private final Slots slots =
      new Slots(Settings.of(Map.of("chat-sessions.max-in-flight", "1")), clock::get);
  private final HealthCheck readiness = new ResponsivenessReadiness(slots);
  private final HealthCheck liveness = new ResponsivenessLiveness(slots);

  @Test
  void fullForAsLongAsARequestMayLastIsOnlyBusy() {
    slots.take();
    passes(7);

    assertThat(statuses()).containsExactly(Status.UP, Status.UP);
  }

  @Test
  void fullForLongerTakesItOutOfServiceAndThenEndsIt() {
    slots.take();
    passes(10);
    assertThat(statuses()).containsExactly(Status.DOWN, Status.UP);

    passes(20);
    assertThat(statuses()).containsExactly(Status.DOWN, Status.DOWN);
  }

  @Test
  void oneThatComesFreeIsEnough() {
    slots.take();
    passes(60);
    slots.giveBack();
    slots.take();

    assertThat(statuses()).containsExactly(Status.UP, Status.UP);
  }

  private Status[] statuses() {
    return new Status[] {readiness.call().getStatus(), liveness.call().getStatus()};
  }

  private void passes(int seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
