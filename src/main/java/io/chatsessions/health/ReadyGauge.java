package io.chatsessions.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * What readiness would say, for the monitoring: without ready pods no call comes, so no other
 * metric tells of an outage. It asks by itself, because not every installation has probes.
 */
@Singleton
class ReadyGauge {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final WorkspaceReadiness readiness;
  private final Vertx vertx;
  private final MeterRegistry registry;
  private final Gauge gauge;
  private volatile boolean ready;
  private long timer;

  ReadyGauge(@Readiness WorkspaceReadiness readiness, Vertx vertx, MeterRegistry registry) {
    this.readiness = readiness;
    this.vertx = vertx;
    this.registry = registry;
    this.gauge =
        Gauge.builder("chat.sessions.ready", () -> ready ? 1 : 0)
            .description("1 while MongoDB answers in time")
            .register(registry);
  }

  void start(@Observes StartupEvent start) {
    ask();
    timer = vertx.setPeriodic(INTERVAL.toMillis(), tick -> ask());
  }

  private void ask() {
    readiness.call().map(HealthCheckResponse::getStatus).subscribe().with(this::answered);
  }

  private void answered(Status status) {
    ready = status == Status.UP;
  }

  // Dev mode keeps both when it starts anew.
  void stop(@Observes ShutdownEvent stop) {
    vertx.cancelTimer(timer);
    registry.remove(gauge);
  }
}
