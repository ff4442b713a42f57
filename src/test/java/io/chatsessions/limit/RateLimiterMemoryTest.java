package io.chatsessions.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much the counts of calls may take. */
class RateLimiterMemoryTest {

  private final RateLimiterTest.SettableClock clock = new RateLimiterTest.SettableClock();
  private final RateLimiter<String> limiter = new RateLimiter<>(10, Duration.ofSeconds(60), clock);

  @Test
  void aMillionKeysTakeNoMoreMemoryThanTheBound() {
    for (int key = 0; key < 1_000_000; key++) {
      limiter.take("key-" + key);
    }

    assertThat(remembered(limiter)).isLessThanOrEqualTo(RateLimiter.MAX_KEYS);
  }

  @Test
  void aFloodOfOtherKeysDoesNotFreeTheOneThatKeepsCalling() {
    exhaust("ada");

    for (int key = 0; key < 1_000_000; key++) {
      limiter.take("key-" + key);
      if (key % 10_000 == 0) {
        assertThat(limiter.take("ada").allowed()).isFalse();
      }
    }
  }

  @Test
  void silentKeysAreForgotten() {
    exhaust("ada");

    clock.pass(Duration.ofSeconds(60));

    assertThat(remembered(limiter)).isZero();
  }

  @Test
  void askingWhetherACallIsAllowedCostsNothing() {
    for (int question = 0; question < 100; question++) {
      assertThat(limiter.untilAllowed("ada")).isZero();
    }

    assertThat(remembered(limiter)).isZero();
  }

  private void exhaust(String key) {
    for (int call = 0; call < 10; call++) {
      limiter.take(key);
    }
  }

  private static long remembered(RateLimiter<?> limiter) {
    limiter.windows.cleanUp();
    return limiter.windows.estimatedSize();
  }
}
