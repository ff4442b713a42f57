package io.chatsessions.edge;

import io.chatsessions.api.ApiError;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body by its announced length, before anybody asks who is calling. */
@Singleton
class BodySize {

  private final long limit;

  BodySize(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  void check(RoutingContext context) {
    // Whatever is left of a body when its request is answered is read and forgotten.
    context.addEndHandler(end -> context.request().resume());
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= limit) {
      context.next();
      return;
    }
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    RouterErrors.answer(context, ApiError.PAYLOAD_TOO_LARGE);
  }
}
