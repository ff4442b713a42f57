package io.chatsessions.edge.wire;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Leaves out a second protocol that no caller needs, and that nothing in this package watches. */
@Singleton
class WireCustomizer implements HttpServerOptionsCustomizer {

  /** Wants the doors, so that a wrong figure of theirs stops the start. */
  WireCustomizer(Doors doors) {}

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
