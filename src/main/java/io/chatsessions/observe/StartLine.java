package io.chatsessions.observe;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The first line of the log says what starts, also where the start then fails. Quarkus says it at
 * the end; it makes Vert.x before all else that could write a line.
 */
@Singleton
@Priority(StartLine.BEFORE_EVERY_CHECK)
class StartLine implements VertxOptionsCustomizer {

  static final int BEFORE_EVERY_CHECK = Integer.MAX_VALUE;

  private static final Logger LOG = Logger.getLogger("chat-sessions");

  private final String version;

  StartLine(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  @Override
  public void accept(VertxOptions options) {
    LOG.infof("chat-sessions %s starts", version);
  }
}
