package io.chatsessions.edge;

import io.chatsessions.Endpoint;
import io.chatsessions.api.ApiError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Refuses what an endpoint is not called by. The framework would name no method on a 405, and
 * answer {@code OPTIONS} below an endpoint's path with an empty body.
 */
final class AllowedMethods {

  private AllowedMethods() {}

  static void check(RoutingContext request) {
    HttpMethod method = request.request().method();
    String path = request.normalizedPath();
    Optional<Endpoint> endpoint = Endpoint.at(path);
    if (endpoint.isPresent() && !endpoint.get().takes(method.name())) {
      request.response().putHeader(HttpHeaders.ALLOW, endpoint.get().allowed());
      RouterErrors.answer(request, ApiError.METHOD_NOT_ALLOWED);
    } else if (method == HttpMethod.OPTIONS && path.startsWith("/api/")) {
      RouterErrors.answer(request, ApiError.PATH_NOT_FOUND);
    } else {
      request.next();
    }
  }
}
