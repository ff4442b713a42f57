package io.chatsessions.edge;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.api.ApiError;
import io.chatsessions.auth.AuthTokenMechanism;
import io.chatsessions.observe.RequestId;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets browsers call the service from the service's own host and from the origins that the operator
 * named. Any other page is refused before the request has an effect.
 */
@Singleton
class Cors {

  private static final String METHODS = "GET,POST";

  private static final String REQUEST_HEADERS =
      String.join(
          ",",
          "Content-Type",
          AuthTokenMechanism.USER_ID,
          AuthTokenMechanism.AUTH_TOKEN,
          RequestId.HEADER,
          // What tracing in a browser adds to every call by itself.
          "traceparent",
          "tracestate",
          "baggage");

  private static final String ANSWER_HEADERS =
      String.join(
          ",",
          RequestId.HEADER,
          "Retry-After",
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset");

  private final OwnHost ownHost;
  private final Set<String> allowed;
  private final String maxAge;

  Cors(ChatSessionsConfig config, OwnHost ownHost) {
    this.ownHost = ownHost;
    this.allowed =
        config.cors().origins().orElse(List.of()).stream()
            .map(Origin::asBrowsersSay)
            .collect(Collectors.toSet());
    this.maxAge = seconds(config.cors().maxAge());
  }

  // More than this many no browser can read.
  private static String seconds(Duration maxAge) {
    if (maxAge.isNegative() || maxAge.toSeconds() > Integer.MAX_VALUE) {
      throw new ConfigurationException(
          "chat-sessions.cors.max-age must be at least 0s and at most 2147483647s, for example 1h");
    }
    return String.valueOf(maxAge.toSeconds());
  }

  void check(RoutingContext request) {
    String origin = request.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || ownHost.isOf(origin, request.request())) {
      request.next();
    } else if (allowed.contains(origin)) {
      allow(request, origin);
    } else {
      RouterErrors.answer(request, ApiError.FOREIGN_ORIGIN);
    }
  }

  private void allow(RoutingContext request, String origin) {
    HttpServerResponse answer =
        request.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if (isPreflight(request)) {
      answer
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
          .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge)
          .setStatusCode(204)
          .end();
    } else {
      answer.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
      request.next();
    }
  }

  private static boolean isPreflight(RoutingContext request) {
    return request.request().method() == HttpMethod.OPTIONS
        && request.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }
}
