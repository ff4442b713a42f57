package io.chatsessions.http.wire;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Prepares the layer below the router, before anything is listening. */
@Singleton
class WireCustomizer implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

  // Vert.x is made before any server or client, and Netty reads this once, with the first of them.
  @Override
  public void accept(VertxOptions options) {
    System.setProperty("io.netty.bootstrap.extensions", "serviceload");
  }

  // A second protocol that no caller needs, and that the guards of this package do not watch.
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
