package io.chatsessions.edge;

import io.chatsessions.api.ApiError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.logging.Logger;

/** Answers where the router refuses a request before an endpoint or an exception mapper sees it. */
class RouterErrors {

  private static final Logger LOG = Logger.getLogger(RouterErrors.class);

  private static final Map<Integer, ApiError> BY_STATUS =
      Map.of(
          400, ApiError.BAD_REQUEST,
          403, ApiError.FOREIGN_ORIGIN,
          404, ApiError.PATH_NOT_FOUND,
          405, ApiError.METHOD_NOT_ALLOWED,
          413, ApiError.PAYLOAD_TOO_LARGE);

  void register(@Observes Router router) {
    router.route().order(-Pipeline.FIRST).failureHandler(RouterErrors::answer);
    // A path that cannot be read matches no route, so no route's failure handler sees it either.
    BY_STATUS.keySet().forEach(status -> router.errorHandler(status, RouterErrors::answer));
  }

  private static void answer(RoutingContext request) {
    ApiError error = BY_STATUS.get(request.statusCode());
    if (error == null) {
      LOG.errorf("Unforeseen failure: %s", describe(request));
      error = ApiError.INTERNAL;
    }
    answer(request, error);
  }

  private static String describe(RoutingContext request) {
    Throwable failure = request.failure();
    return failure == null ? "status " + request.statusCode() : failure.getClass().getName();
  }

  static void answer(RoutingContext request, ApiError error) {
    HttpServerResponse response = request.response();
    if (response.ended()) {
      return;
    }
    CommonHeaders.addTo(request);
    error.headers().forEach(response::putHeader);
    response
        .setStatusCode(error.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
        .end(error.body());
    // Discards what is left of the body, or the connection's next request would wait behind it.
    request.request().resume();
  }
}
