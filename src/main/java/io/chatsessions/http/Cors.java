package io.chatsessions.http;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.auth.AuthTokenMechanism;
import io.chatsessions.limit.ClientAddress;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Lets browsers call the service from the service's own host and from the origins that the operator
 * named. Any other page is refused before the request has an effect.
 */
@Singleton
class Cors {

  private static final Set<String> REQUEST_HEADERS =
      Set.of(
          "Content-Type",
          AuthTokenMechanism.USER_ID,
          AuthTokenMechanism.AUTH_TOKEN,
          RequestId.HEADER);

  private static final Set<String> ANSWER_HEADERS =
      Set.of(
          RequestId.HEADER,
          "Retry-After",
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset");

  private final ClientAddress clients;
  private final Handler<RoutingContext> otherHosts;

  Cors(ChatSessionsConfig config, ClientAddress clients) {
    this.clients = clients;
    ChatSessionsConfig.Cors cors = config.cors();
    this.otherHosts =
        cors.origins()
            .<Handler<RoutingContext>>map(
                origins -> allow(origins).maxAgeSeconds((int) cors.maxAge().toSeconds()))
            .orElse(request -> RouterErrors.answer(request, ApiError.FOREIGN_ORIGIN));
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FilterOrder.ORIGIN);
  }

  private void check(RoutingContext request) {
    String origin = request.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || isSameHost(origin, hostOf(request.request()))) {
      request.next();
    } else {
      otherHosts.handle(request);
    }
  }

  // A proxy that puts its own address into Host tells here what the browser was asked for.
  private String hostOf(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-Host");
    return forwarded != null && clients.isFromProxy(request)
        ? forwarded
        : request.getHeader(HttpHeaders.HOST);
  }

  // The scheme is left out: behind a proxy that ends TLS the service sees http for an https page.
  static boolean isSameHost(String origin, String host) {
    int authority = origin.indexOf("://") + 3;
    String defaultPort = origin.startsWith("https:") ? ":443" : ":80";
    return authority >= 3
        && host != null
        && without(defaultPort, origin.substring(authority))
            .equalsIgnoreCase(without(defaultPort, host));
  }

  private static String without(String port, String authority) {
    return authority.endsWith(port)
        ? authority.substring(0, authority.length() - port.length())
        : authority;
  }

  private static CorsHandler allow(List<String> origins) {
    origins.forEach(Cors::checkOrigin);
    return CorsHandler.create()
        .addOrigins(origins)
        .allowCredentials(false)
        .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.POST))
        .allowedHeaders(REQUEST_HEADERS)
        .exposedHeaders(ANSWER_HEADERS);
  }

  private static void checkOrigin(String origin) {
    if (!origin.matches("https?://[^/*\\s]+")) {
      throw new ConfigurationException(
          ("chat-sessions.cors.origins has an entry that is no origin: '%s'. Name each as a browser"
                  + " does, for example https://chat.example or http://localhost:8080")
              .formatted(origin));
    }
  }
}
