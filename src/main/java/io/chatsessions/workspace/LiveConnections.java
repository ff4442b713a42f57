package io.chatsessions.workspace;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Closes the connections that are open with a login which is over. Nothing but the workspace's own
 * logout does that, for every connection of the user whose token is not among those that are left.
 * So a login is added for a moment and logged out there.
 */
@ApplicationScoped
public class LiveConnections {

  private static final Logger LOG = Logger.getLogger(LiveConnections.class);

  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** What the answer itself needs of the time that a request has. */
  private static final Duration RESERVE = Duration.ofMillis(50);

  private final UserRepository users;
  private final WorkspaceApi workspace;
  private final SecureRandom random = new SecureRandom();
  private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);

  public enum Outcome {
    CLOSED,
    REFUSED,
    /** There was no answer in time, or no time to ask. */
    UNANSWERED,
    /** The operator has not said where the workspace is. */
    NOT_ASKED;

    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  LiveConnections(UserRepository users, WorkspaceApi workspace, MeterRegistry registry) {
    this.users = users;
    this.workspace = workspace;
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(
          outcome, registry.counter("chat.sessions.connections", "outcome", outcome.label()));
    }
  }

  /**
   * Has the user's connections closed whose login is over. Never fails, and answers in time; what
   * is not done then goes on by itself, and the added login goes whatever happens.
   *
   * @param left how long the request may still last
   */
  public Uni<Outcome> close(String userId, Duration left) {
    if (!workspace.isKnown()) {
      return told(Outcome.NOT_ASKED);
    }
    Duration patience =
        left.minus(RESERVE).compareTo(PATIENCE) < 0 ? left.minus(RESERVE) : PATIENCE;
    if (patience.compareTo(Duration.ofMillis(1)) < 0) {
      return told(Outcome.UNANSWERED);
    }
    Uni<Outcome> work = logOutForAMoment(userId, patience);
    // Whoever stops waiting does not stop the work: the added login has to go.
    return Uni.createFrom()
        .<Outcome>emitter(heard -> work.subscribe().with(heard::complete, heard::fail))
        .ifNoItem()
        .after(patience)
        .on(EventLoop.timer())
        .recoverWithItem(Outcome.UNANSWERED);
  }

  private Uni<Outcome> told(Outcome outcome) {
    return Uni.createFrom().item(outcome).invoke(told -> outcomes.get(told).increment());
  }

  private Uni<Outcome> logOutForAMoment(String userId, Duration patience) {
    String token = randomToken();
    HashedToken hashed = HashedToken.of(token);
    return users
        .addThrowAway(userId, hashed)
        .chain(() -> workspace.logout(userId, token))
        .map(done -> done ? Outcome.CLOSED : Outcome.REFUSED)
        .ifNoItem()
        .after(patience)
        .on(EventLoop.timer())
        .recoverWithItem(Outcome.UNANSWERED)
        .onFailure()
        .recoverWithItem(Outcome.UNANSWERED)
        .call(() -> takeAway(userId, hashed))
        .call(this::told);
  }

  private Uni<Void> takeAway(String userId, HashedToken added) {
    return users
        .revoke(userId, List.of(added))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "A login that was added for a moment is left to the workspace's expiry: %s",
                    WorkspaceFailure.describe(failure)))
        .onFailure()
        .recoverWithNull();
  }

  // As long as the workspace's own tokens.
  private String randomToken() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
