package io.chatsessions.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy.FixedExpiration;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Allows each key a number of calls in a window of time, which starts with the first of them. It
 * remembers a bounded number of keys, the most frequent ones, until their window ends.
 *
 * @param <K> what is counted: a value with {@code equals}
 */
// Caffeine finds the class of such a cache's entries by name.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSWMS")
final class RateLimiter<K> {

  /** About two hundred bytes each. */
  static final int MAX_KEYS = 50_000;

  private final int calls;
  private final Duration window;
  private final Cache<K, AtomicInteger> counts;
  private final FixedExpiration<K, AtomicInteger> windows;

  RateLimiter(int calls, Duration window, Ticker clock) {
    if (calls < 1 || window.isNegative() || window.isZero()) {
      throw new ConfigurationException(
          "chat-sessions.rate-limit and chat-sessions.failed-authentications each need calls of at"
              + " least 1 and a window longer than 0, for example 10 and 60s");
    }
    this.calls = calls;
    this.window = window;
    this.counts =
        Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            // A count is written once and then counts by itself, so it is as old as its window.
            .expireAfterWrite(window)
            .ticker(clock)
            // Eviction is short work; a pool of threads for it would be the only one in the
            // service.
            .executor(Runnable::run)
            .build();
    this.windows = counts.policy().expireAfterWrite().orElseThrow();
  }

  /** Counts a call and says whether it is allowed. */
  Usage take(K key) {
    int taken = count(key);
    return new Usage(taken <= calls, calls, Math.max(0, calls - taken), untilReset(key));
  }

  /** How long until the next call is allowed, without counting one; zero if it is now. */
  Duration untilAllowed(K key) {
    AtomicInteger taken = counts.getIfPresent(key);
    return taken == null || taken.get() < calls ? Duration.ZERO : untilReset(key);
  }

  /**
   * Counts a call, also one beyond what is allowed.
   *
   * @return how many there were in this window
   */
  int count(K key) {
    return counts.get(key, fresh -> new AtomicInteger()).incrementAndGet();
  }

  /** How many keys are remembered now. */
  long size() {
    counts.cleanUp();
    return counts.estimatedSize();
  }

  private Duration untilReset(K key) {
    return windows.ageOf(key).map(window::minus).orElse(Duration.ZERO);
  }
}
