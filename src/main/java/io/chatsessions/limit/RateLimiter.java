package io.chatsessions.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;

/**
 * Allows each key a number of calls in a window of time. It remembers a bounded number of keys, the
 * most frequent ones; a key that was silent for two windows has nothing worth remembering.
 *
 * @param <K> what is counted: a value with {@code equals}
 */
// Caffeine finds the class of such a cache's entries by name.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
final class RateLimiter<K> {

  /** A few hundred bytes each. */
  static final int MAX_KEYS = 50_000;

  private final int calls;
  private final Bandwidth bandwidth;
  private final TimeMeter clock;
  private final Cache<K, Bucket> buckets;

  RateLimiter(int calls, Duration window, TimeMeter clock) {
    if (calls < 1 || window.isNegative() || window.isZero()) {
      throw new ConfigurationException(
          "chat-sessions.rate-limit and chat-sessions.failed-authentications each need calls of at"
              + " least 1 and a window longer than 0, for example 10 and 60s");
    }
    this.calls = calls;
    this.bandwidth = Bandwidth.builder().capacity(calls).refillIntervally(calls, window).build();
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterAccess(window.multipliedBy(2))
            .ticker(clock::currentTimeNanos)
            // Eviction is short work; a pool of threads for it would be the only one in the
            // service.
            .executor(Runnable::run)
            .build();
  }

  /** Counts a call and says whether it is allowed. */
  Usage take(K key) {
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return new Usage(
        probe.isConsumed(),
        calls,
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  /** How long until the next call is allowed, without counting one; zero if it is now. */
  Duration untilAllowed(K key) {
    Bucket bucket = buckets.getIfPresent(key);
    return bucket == null
        ? Duration.ZERO
        : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  /** Counts what has happened already, even beyond what is allowed. */
  void count(K key) {
    bucket(key).consumeIgnoringRateLimits(1);
  }

  /** How many keys are remembered now. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket bucket(K key) {
    return buckets.get(
        key, fresh -> Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(clock).build());
  }
}
