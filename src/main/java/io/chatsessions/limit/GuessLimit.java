package io.chatsessions.limit;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits how many wrong credentials one client address shows, so that a flood of guesses does not
 * reach MongoDB. It is off until the operator has said how to tell clients apart: behind an unknown
 * proxy all of them share one address.
 */
@Singleton
@Startup // so that a wrong figure stops it
public class GuessLimit {

  private final Optional<RateLimiter<InetAddress>> limiter;

  GuessLimit(ChatSessionsConfig config, ClientAddress clients) {
    ChatSessionsConfig.FailedAuthentications limit = config.failedAuthentications();
    var checked = new RateLimiter<InetAddress>(limit.calls(), limit.window());
    this.limiter = clients.isTellable() ? Optional.of(checked) : Optional.empty();
  }

  /**
   * Refuses a client that was wrong too often.
   *
   * @throws TooManyRequestsException if it was
   */
  public void check(InetAddress client) {
    Duration wait =
        limiter
            .map(counts -> counts.untilAllowed(ClientAddress.site(client)))
            .orElse(Duration.ZERO);
    if (!wait.isZero()) {
      throw new TooManyRequestsException(wait);
    }
  }

  public void countFailure(InetAddress client) {
    limiter.ifPresent(counts -> counts.count(ClientAddress.site(client)));
  }
}
