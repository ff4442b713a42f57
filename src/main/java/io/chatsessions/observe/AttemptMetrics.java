package io.chatsessions.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  private final Map<Endpoint, Timer> requests;
  private final Map<Endpoint, Map<Outcome, Counter>> logouts = new EnumMap<>(Endpoint.class);
  private final Counter authenticationFailures;
  private final Counter limitedByLogin;
  private final Counter limitedByAddress;
  private final Counter shed;

  AttemptMetrics(MeterRegistry registry) {
    requests = each(Endpoint.class, endpoint -> timer(registry, endpoint));
    Stream.of(Endpoint.values())
        .filter(Endpoint::endsSessions)
        .forEach(
            endpoint ->
                logouts.put(
                    endpoint,
                    each(Outcome.class, outcome -> logouts(registry, endpoint, outcome))));
    authenticationFailures = registry.counter(PREFIX + "authentication.failures");
    limitedByLogin = registry.counter(PREFIX + "rate.limited", "limit", "login");
    limitedByAddress = registry.counter(PREFIX + "rate.limited", "limit", "address");
    shed = registry.counter(PREFIX + "shed");
  }

  private static <K extends Enum<K>, V> Map<K, V> each(Class<K> keys, Function<K, V> value) {
    return Stream.of(keys.getEnumConstants())
        .collect(Collectors.toMap(key -> key, value, (a, b) -> a, () -> new EnumMap<>(keys)));
  }

  private static Timer timer(MeterRegistry registry, Endpoint endpoint) {
    return Timer.builder(PREFIX + "request")
        .description("From the request's first byte to the answer's last")
        .tag("endpoint", endpoint.label())
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  private static Counter logouts(MeterRegistry registry, Endpoint endpoint, Outcome outcome) {
    return registry.counter(
        PREFIX + "logouts", "endpoint", endpoint.label(), "outcome", outcome.label());
  }

  void count(Attempt attempt, Outcome outcome) {
    requests.get(attempt.endpoint()).record(attempt.nanos(), TimeUnit.NANOSECONDS);
    switch (outcome) {
      case NOT_AUTHENTICATED -> authenticationFailures.increment();
      case RATE_LIMITED ->
          (attempt.userId() == null ? limitedByAddress : limitedByLogin).increment();
      case SHED -> shed.increment();
      default -> countLogout(attempt.endpoint(), outcome);
    }
  }

  private void countLogout(Endpoint endpoint, Outcome outcome) {
    if (endpoint.endsSessions()) {
      logouts.get(endpoint).get(outcome).increment();
    }
  }
}
