package io.chatsessions.edge;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Ends each connection with its next answer while the service leaves, and says so. Quarkus does the
 * same, but not for a caller of HTTP/1.0, nor for a call that was under way before.
 */
@Singleton
class Leaving {

  private volatile boolean leaving;

  void begin(@Observes ShutdownDelayInitiatedEvent asked) {
    leaving = true;
  }

  void tell(RoutingContext request) {
    request.addHeadersEndHandler(
        answer -> {
          if (leaving) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(sent -> request.request().connection().close());
          }
        });
    request.next();
  }
}
