package io.chatsessions.workspace;

import com.mongodb.connection.ConnectionId;
import com.mongodb.event.ConnectionCheckedInEvent;
import com.mongodb.event.ConnectionCheckedOutEvent;
import com.mongodb.event.ConnectionPoolListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Times how long an operation keeps its connection: the way to MongoDB and back and what it does
 * there, without the wait for a connection.
 */
@Singleton
class OperationTimer implements ConnectionPoolListener {

  private static final Duration[] BUCKETS =
      Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final Timer timer;
  private final Map<ConnectionId, Long> starts = new ConcurrentHashMap<>();

  OperationTimer(MeterRegistry registry) {
    this.timer =
        Timer.builder("chat.sessions.mongodb.operation")
            .description("How long an operation keeps a connection to MongoDB")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
  }

  @Override
  public void connectionCheckedOut(ConnectionCheckedOutEvent event) {
    starts.put(event.getConnectionId(), System.nanoTime());
  }

  @Override
  public void connectionCheckedIn(ConnectionCheckedInEvent event) {
    Long start = starts.remove(event.getConnectionId());
    if (start != null) {
      timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }
}
