package io.chatsessions.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
public final class RateLimiter<K> {

  /** Some three hundred bytes each. */
  static final int MAX_KEYS = 50_000;

  /** Below it nothing would be limited any more. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofDays(1);

  private final int calls;
  private final Duration window;
  private final Ticker clock;
  final Cache<K, Window> windows;

  /**
   * A limit.
   *
   * @param calls how many each key has in a window, at least 1
   * @param window how long that is, 1 second to 1 day
   */
  public RateLimiter(int calls, Duration window) {
    this(calls, window, Ticker.systemTicker());
  }

  RateLimiter(int calls, Duration window, Ticker clock) {
    if (calls < 1 || window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
      throw new ConfigurationException(
          "chat-sessions.rate-limit and chat-sessions.failed-authentications each need calls (the"
              + " first also reads) of at least 1 and a window of 1s to 1 day, for example 10 and 60s");
    }
    this.calls = calls;
    this.window = window;
    this.clock = clock;
    this.windows =
        Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            // Written once, it counts by itself from then on.
            .expireAfterWrite(window)
            .ticker(clock)
            // Eviction is short work; a pool of threads for it would be the only one in the
            // service.
            .executor(Runnable::run)
            .build();
  }

  public Usage take(K key) {
    Window current = current(key);
    int taken = current.taken.incrementAndGet();
    return new Usage(
        taken <= calls, calls, Math.max(0, calls - taken), untilEnd(current), current.endsAt);
  }

  /** How long until the next call is allowed, without counting one; zero if it is now. */
  Duration untilAllowed(K key) {
    Window current = windows.getIfPresent(key);
    return current == null || current.taken.get() < calls ? Duration.ZERO : untilEnd(current);
  }

  void count(K key) {
    current(key).taken.incrementAndGet();
  }

  private Window current(K key) {
    return windows.get(
        key, fresh -> new Window(clock.read(), System.currentTimeMillis() + window.toMillis()));
  }

  private Duration untilEnd(Window current) {
    Duration left = window.minusNanos(clock.read() - current.since);
    return left.isNegative() ? Duration.ZERO : left;
  }

  static final class Window {

    private final AtomicInteger taken = new AtomicInteger();
    private final long since;
    private final long endsAt;

    private Window(long since, long endsAt) {
      this.since = since;
      this.endsAt = endsAt;
    }
  }
}
