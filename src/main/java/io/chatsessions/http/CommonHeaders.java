package io.chatsessions.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** The headers of every answer, set before anything else can answer. */
class CommonHeaders {

  private static final int FIRST = 10_000;

  void register(@Observes Filters filters) {
    filters.register(CommonHeaders::add, FIRST);
  }

  private static void add(RoutingContext request) {
    request
        .response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Content-Type-Options", "nosniff");
    request.next();
  }
}
