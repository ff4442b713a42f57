package io.chatsessions.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Limits how often a signed-in user calls one endpoint. The count is this replica's own. */
@ApplicationScoped
public class CallLimit {

  private final Optional<RateLimiter<Call>> limiter;

  CallLimit(ChatSessionsConfig config) {
    ChatSessionsConfig.RateLimit limit = config.rateLimit();
    this.limiter =
        limit.enabled()
            ? Optional.of(new RateLimiter<>(limit.calls(), limit.window(), Ticker.systemTicker()))
            : Optional.empty();
  }

  // Makes it at start, so that a wrong figure stops the service there.
  void check(@Observes StartupEvent start) {}

  /** Counts a call; empty if calls are not limited. */
  public Optional<Usage> count(String userId, String endpoint) {
    return limiter.map(counts -> counts.take(new Call(userId, endpoint)));
  }

  private record Call(String userId, String endpoint) {}
}
