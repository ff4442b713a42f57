package io.chatsessions.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.Principal;
import java.util.Optional;

/**
 * Limits how often one login calls one endpoint. A user's logins do not share a count: the thief of
 * one could use it up, and so keep the owner from ending it. The count is this replica's own.
 */
@ApplicationScoped
public class CallLimit {

  private final Optional<RateLimiter<Call>> limiter;

  CallLimit(ChatSessionsConfig config) {
    ChatSessionsConfig.RateLimit limit = config.rateLimit();
    var checked = new RateLimiter<Call>(limit.calls(), limit.window(), Ticker.systemTicker());
    this.limiter = limit.enabled() ? Optional.of(checked) : Optional.empty();
  }

  // Makes it at start, so that a wrong figure stops the service there.
  void check(@Observes StartupEvent start) {}

  /**
   * Counts a call; empty if calls are not limited.
   *
   * @param login who calls and with which login: a value with {@code equals}
   */
  public Optional<Usage> count(Principal login, String endpoint) {
    return limiter.map(counts -> counts.take(new Call(login, endpoint)));
  }

  private record Call(Principal login, String endpoint) {}
}
