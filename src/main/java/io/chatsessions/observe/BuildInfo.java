package io.chatsessions.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the monitoring which version runs, and from which commit it was built. */
@Startup
@Singleton
class BuildInfo {

  BuildInfo(
      MeterRegistry registry,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    String[] parts = version.split("\\+", 2);
    Gauge.builder("chat.sessions.build.info", () -> 1)
        .description("Always 1; the labels say what runs")
        .tag("version", parts[0])
        .tag("commit", parts.length > 1 ? parts[1] : "unknown")
        .register(registry);
  }
}
