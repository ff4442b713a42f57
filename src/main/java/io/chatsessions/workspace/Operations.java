package io.chatsessions.workspace;

import com.mongodb.reactivestreams.client.AggregatePublisher;
import io.chatsessions.ChatSessionsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.mongodb.AggregateOptions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Does what a call asks of MongoDB: timed by its step, repeated where it may run twice. */
@Singleton
class Operations {

  private static final Duration[] BUCKETS =
      Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final Map<Step, Timer> timers = new EnumMap<>(Step.class);
  private final long longestRead;

  /** What an operation is for, as metrics name it. */
  enum Step {
    AUTHENTICATE,
    FIND,
    REVOKE,
    REVOKE_OTHERS,
    SILENCE,
    END,
    /** What revoked logins have left. */
    SWEEP,
    LIST,
    INFO,
    /** The login that has open connections closed. */
    ADD_THROW_AWAY;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Operations(MeterRegistry registry, ChatSessionsConfig config) {
    longestRead = config.deadline().toMillis();
    for (Step step : Step.values()) {
      timers.put(
          step,
          Timer.builder("chat.sessions.mongodb.operation")
              .description("How long an operation on MongoDB takes, with the wait for a connection")
              .tag("step", step.label())
              .serviceLevelObjectives(BUCKETS)
              .register(registry));
    }
  }

  /**
   * After so many milliseconds MongoDB stops a read: it goes on with what nobody waits for any more
   * unless it has been told to stop.
   */
  long longestRead() {
    return longestRead;
  }

  /** An aggregation with that limit, which Quarkus (3.34) takes for one of change streams. */
  AggregateOptions aggregateInTime() {
    return new AggregateOptions() {
      @Override
      public <T> AggregatePublisher<T> apply(AggregatePublisher<T> aggregation) {
        return super.apply(aggregation).maxTime(longestRead, TimeUnit.MILLISECONDS);
      }
    };
  }

  <T> Uni<T> once(Step step, Uni<T> operation) {
    Timer timer = timers.get(step);
    return Uni.createFrom()
        .deferred(
            () -> {
              long start = System.nanoTime();
              return operation
                  .onTermination()
                  .invoke(() -> timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
            });
  }

  /** The same once more where an outage broke it off. */
  <T> Uni<T> repeatable(Step step, Uni<T> operation) {
    return once(step, operation).onFailure(WorkspaceFailure::isCutShort).retry().atMost(1);
  }
}
