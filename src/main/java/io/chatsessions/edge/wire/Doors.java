package io.chatsessions.edge.wire;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.limit.ClientAddress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The two doors of the service, each with limits of its own. */
@Singleton
@Unremovable
class Doors {

  /** How many of those who probe or scrape have room beside each other. */
  private static final int OPERATORS = 10;

  private final ChatSessionsConfig config;
  private final ClientAddress clients;
  private final MeterRegistry registry;
  private final OptionalInt callers;
  private final OptionalInt operators;
  private final int managementPort;

  Doors(
      ChatSessionsConfig config,
      ClientAddress clients,
      MeterRegistry registry,
      @ConfigProperty(name = "quarkus.http.limits.max-connections") OptionalInt callers,
      @ConfigProperty(name = "quarkus.management.limits.max-connections") OptionalInt operators,
      @ConfigProperty(name = "quarkus.management.port") int managementPort) {
    this.config = config;
    this.clients = clients;
    this.registry = registry;
    this.callers = callers;
    this.operators = operators;
    this.managementPort = managementPort;
    if (config.connectionsPerAddress() < 1) {
      throw new ConfigurationException("chat-sessions.connections-per-address must be at least 1");
    }
  }

  Door doorOf(int port) {
    return port == managementPort
        ? door("management", operators, ofOne(operators), Optional::of)
        : door("callers", callers, config.connectionsPerAddress(), clients::ofConnection);
  }

  private static int ofOne(OptionalInt most) {
    return Math.max(1, most.orElse(Integer.MAX_VALUE) / OPERATORS);
  }

  private Door door(String name, OptionalInt most, int mostOfOne, Door.Telling telling) {
    return new Door(
        new Door.Limit(most.orElse(Integer.MAX_VALUE), refused(name, "all")),
        new Door.Limit(mostOfOne, refused(name, "address")),
        telling);
  }

  private Counter refused(String port, String limit) {
    return registry.counter("chat.sessions.connections.refused", "port", port, "limit", limit);
  }
}
