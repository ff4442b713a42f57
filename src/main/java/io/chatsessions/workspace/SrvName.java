package io.chatsessions.workspace;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Waits at start until the name of a {@code mongodb+srv} address resolves. Quarkus looks it up once
 * before anything listens, and would end the process.
 */
final class SrvName {

  private static final Logger LOG = Logger.getLogger(SrvName.class);

  private static final Duration BETWEEN_LOOK_UPS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final int DNS = 53;

  private final String host;
  private final String service;

  SrvName(String host, String service) {
    this.host = host;
    this.service = service;
  }

  /** On the thread that starts the service, which has nothing else to do. */
  void await(Config config) {
    Optional<String> server =
        config
            .getOptionalValue("quarkus.mongodb.dns.server-host", String.class)
            .or(NameServer::ofThisMachine);
    if (server.isEmpty()) {
      return;
    }
    int port =
        config.getOptionalValue("quarkus.mongodb.dns.server-port", Integer.class).orElse(DNS);
    Thread waiting = Thread.currentThread();
    Thread end = new Thread(waiting::interrupt);
    Runtime.getRuntime().addShutdownHook(end);
    try {
      await(server.get(), port);
    } catch (InterruptedException e) {
      throw new ConfigurationException("The service was asked to end before MongoDB was found");
    }
    Runtime.getRuntime().removeShutdownHook(end);
  }

  private void await(String server, int port) throws InterruptedException {
    long told = 0;
    long start = System.nanoTime();
    while (!resolves(server, port)) {
      if (told == 0 || System.nanoTime() - told > BETWEEN_LINES.toNanos()) {
        told = System.nanoTime();
        LOG.warnf("MongoDB cannot be reached: %s", Unreachable.unresolved(host));
      }
      Thread.sleep(BETWEEN_LOOK_UPS.toMillis());
    }
    if (told != 0) {
      LOG.warnf(
          "The name %s resolves, after %d s",
          host, Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
  }

  private boolean resolves(String server, int port) {
    try {
      var names = new NameServer(InetAddress.getByName(server), port);
      return names.ask("_" + service + "._tcp." + host, NameServer.SRV).hasRecords()
          && names.ask(host, NameServer.TXT).isCertain();
    } catch (IOException e) {
      return false;
    }
  }
}
