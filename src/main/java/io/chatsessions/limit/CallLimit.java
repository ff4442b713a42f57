package io.chatsessions.limit;

import io.chatsessions.ChatSessionsConfig;
import io.github.bucket4j.TimeMeter;
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
            ? Optional.of(
                new RateLimiter<>(limit.calls(), limit.window(), TimeMeter.SYSTEM_NANOTIME))
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
