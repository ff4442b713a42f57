package io.chatsessions.api;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.auth.Caller;
import io.chatsessions.limit.RateLimiter;
import io.chatsessions.limit.TooManyRequestsException;
import io.chatsessions.limit.Usage;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits how often one login calls one endpoint, before the call's body is read. A user's logins do
 * not share a count: the thief of one could use it up, and so keep the owner from ending it. The
 * count is this replica's own.
 */
@ApplicationScoped
@Startup // so that a wrong figure stops it
class RateLimitFilter {

  private final SecurityIdentity identity;
  private final boolean enabled;
  private final RateLimiter<Call> changes;
  private final RateLimiter<Call> reads;

  RateLimitFilter(SecurityIdentity identity, ChatSessionsConfig config) {
    ChatSessionsConfig.RateLimit limit = config.rateLimit();
    this.identity = identity;
    this.enabled = limit.enabled();
    this.changes = new RateLimiter<>(limit.calls(), limit.window());
    this.reads = new RateLimiter<>(limit.reads(), limit.window());
  }

  private record Call(Caller login, Class<?> endpoint) {}

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  void count(ResourceInfo endpoint, HttpServerRequest request, HttpServerResponse response) {
    if (enabled) {
      // A person who looks at their devices reads more often than they end one.
      RateLimiter<Call> limit = request.method() == HttpMethod.POST ? changes : reads;
      tell(limit.take(new Call(Caller.of(identity), endpoint.getResourceClass())), response);
    }
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
