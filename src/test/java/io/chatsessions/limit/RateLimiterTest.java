package io.chatsessions.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private final SettableClock clock = new SettableClock();
  private final RateLimiter<String> limiter = new RateLimiter<>(10, Duration.ofSeconds(60), clock);

  @Test
  void theAllowedCallsAreCountedDownAndTheNextIsRefused() {
    for (int remaining = 9; remaining >= 0; remaining--) {
      assertUsage(limiter.take("ada"), true, remaining, 60);
    }

    assertUsage(limiter.take("ada"), false, 0, 60);
  }

  @Test
  void oneKeyDoesNotUseUpAnothersCalls() {
    exhaust("ada");

    assertThat(limiter.take("bob").allowed()).isTrue();
  }

  @Test
  void allCallsComeBackWhenTheWindowEnds() {
    exhaust("ada");

    clock.pass(Duration.ofSeconds(59));
    assertUsage(limiter.take("ada"), false, 0, 1);
    clock.pass(Duration.ofSeconds(1));
    assertThat(limiter.take("ada").remaining()).isEqualTo(9);
  }

  @Test
  void theMomentOfTheResetStaysThroughOneWindow() {
    long moment = limiter.take("ada").resetAt();
    clock.pass(Duration.ofMillis(59_999).plusNanos(999_999));

    assertThat(limiter.take("ada").resetAt()).isEqualTo(moment);
    assertThat(moment - System.currentTimeMillis()).isBetween(30_000L, 60_000L);
  }

  @Test
  void aRefusedCallDoesNotMakeTheWaitLonger() {
    exhaust("ada");
    for (int call = 0; call < 100; call++) {
      limiter.take("ada");
    }

    clock.pass(Duration.ofSeconds(60));

    assertThat(limiter.take("ada").allowed()).isTrue();
  }

  @Test
  void whatHappenedAlreadyIsCountedBeyondTheLimitAndOverWithItsWindow() {
    for (int failure = 0; failure < 15; failure++) {
      limiter.count("ada");
    }

    assertThat(limiter.untilAllowed("ada")).isEqualTo(Duration.ofSeconds(60));
    clock.pass(Duration.ofSeconds(60));
    assertThat(limiter.untilAllowed("ada")).isZero();
    assertThat(limiter.take("ada").remaining()).isEqualTo(9);
  }

  @Test
  void theWindowStartsWithItsFirstCall() {
    limiter.take("ada");
    clock.pass(Duration.ofSeconds(150));

    assertUsage(limiter.take("ada"), true, 9, 60);
  }

  @Test
  void aLimitThatAllowsNothingStopsTheStartAndSaysWhatToSet() {
    for (Duration window :
        new Duration[] {
          Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(60), Duration.ofDays(2)
        }) {
      assertThatThrownBy(() -> new RateLimiter<String>(10, window, clock))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("60s");
    }
    assertThatThrownBy(() -> new RateLimiter<String>(0, Duration.ofSeconds(60), clock))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.rate-limit");
  }

  private static void assertUsage(Usage usage, boolean allowed, int remaining, int untilReset) {
    assertThat(usage)
        .isEqualTo(
            new Usage(allowed, 10, remaining, Duration.ofSeconds(untilReset), usage.resetAt()));
  }

  private void exhaust(String key) {
    for (int call = 0; call < 10; call++) {
      limiter.take(key);
    }
  }

  static final class SettableClock implements Ticker {

    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long read() {
      return nanos;
    }
  }
}
