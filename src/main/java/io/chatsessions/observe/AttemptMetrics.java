package io.chatsessions.observe;

import io.chatsessions.Endpoint;
import io.chatsessions.limit.Slots;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Counts and times attempts. Every series is there from the start, at zero, so that an alert can
 * tell "none yet" from "not measured"; every label has a fixed set of values.
 */
@Singleton
class AttemptMetrics {

  private static final String PREFIX = "chat.sessions.";

  private static final Duration[] BUCKETS =
      Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final Map<Endpoint, Timer> requests = new EnumMap<>(Endpoint.class);
  private final Map<Endpoint, Map<Outcome, Counter>> calls = new EnumMap<>(Endpoint.class);

  private final Counter pushDocuments;

  AttemptMetrics(MeterRegistry registry, Slots slots) {
    Gauge.builder(PREFIX + "in.flight", slots, Slots::inUse).register(registry);
    pushDocuments =
        Counter.builder(PREFIX + "push.documents")
            .description("Phones that get no more messages because their login was ended")
            .register(registry);
    for (Endpoint endpoint : Endpoint.values()) {
      requests.put(endpoint, timer(registry, endpoint));
      calls.put(endpoint, new EnumMap<>(Outcome.class));
      Stream.of(Outcome.values())
          .filter(outcome -> outcome.isPossibleFor(endpoint))
          .forEach(
              outcome -> calls.get(endpoint).put(outcome, counter(registry, endpoint, outcome)));
    }
  }

  private static Timer timer(MeterRegistry registry, Endpoint endpoint) {
    return Timer.builder(PREFIX + "request")
        .description("From the request's first byte to the answer's last")
        .tag("endpoint", endpoint.label())
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  private static Counter counter(MeterRegistry registry, Endpoint endpoint, Outcome outcome) {
    return Counter.builder(PREFIX + "calls")
        .description("What became of the calls")
        .tag("endpoint", endpoint.label())
        .tag("outcome", outcome.label())
        .register(registry);
  }

  void count(Attempt attempt, Outcome outcome) {
    pushDocuments.increment(attempt.effect().pushDocuments());
    requests.get(attempt.endpoint()).record(attempt.nanos(), TimeUnit.NANOSECONDS);
    calls.get(attempt.endpoint()).get(outcome).increment();
  }
}
