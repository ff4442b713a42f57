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

  private final boolean enabled;
  private final RateLimiter<Call> changes;
  private final RateLimiter<Call> reads;

  CallLimit(ChatSessionsConfig config) {
    ChatSessionsConfig.RateLimit limit = config.rateLimit();
    this.enabled = limit.enabled();
    this.changes = new RateLimiter<>(limit.calls(), limit.window(), Ticker.systemTicker());
    this.reads = new RateLimiter<>(limit.reads(), limit.window(), Ticker.systemTicker());
  }

  // Makes it at start, so that a wrong figure stops the service there.
  void check(@Observes StartupEvent start) {}

  /**
   * Counts a call; empty if calls are not limited.
   *
   * @param login who calls and with which login: a value with {@code equals}
   * @param read whether it changes nothing: a person who looks at their devices reads more often
   *     than they end one
   */
  public Optional<Usage> count(Principal login, String endpoint, boolean read) {
    return enabled
        ? Optional.of((read ? reads : changes).take(new Call(login, endpoint)))
        : Optional.empty();
  }

  private record Call(Principal login, String endpoint) {}
}
