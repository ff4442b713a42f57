package io.chatsessions.http;

import io.chatsessions.auth.Caller;
import io.chatsessions.limit.CallLimit;
import io.chatsessions.limit.TooManyRequestsException;
import io.chatsessions.limit.Usage;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts the calls of each login, before their bodies are read. */
@Singleton
class RateLimitFilter {

  private final SecurityIdentity identity;
  private final CallLimit limit;

  RateLimitFilter(SecurityIdentity identity, CallLimit limit) {
    this.identity = identity;
    this.limit = limit;
  }

  @RateLimit
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  void count(ResourceInfo endpoint, HttpServerRequest request, HttpServerResponse response) {
    boolean read = request.method().equals(HttpMethod.GET);
    limit
        .count(Caller.of(identity), endpoint.getResourceMethod().getName(), read)
        .ifPresent(usage -> tell(usage, response));
  }

  private static void tell(Usage usage, HttpServerResponse response) {
    response
        .putHeader("X-RateLimit-Limit", String.valueOf(usage.limit()))
        .putHeader("X-RateLimit-Remaining", String.valueOf(usage.remaining()))
        .putHeader("X-RateLimit-Reset", String.valueOf(usage.resetAt()));
    if (!usage.allowed()) {
      throw new TooManyRequestsException(usage.untilReset());
    }
  }
}
