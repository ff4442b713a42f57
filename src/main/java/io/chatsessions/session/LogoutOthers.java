package io.chatsessions.session;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.session.LogoutOutcome.Ended;
import io.chatsessions.session.LogoutOutcome.NotFound;
import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.LiveConnections;
import io.chatsessions.workspace.RevokedLogins;
import io.chatsessions.workspace.UserRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Ends every login of a user but the one that asks, and no personal access token. */
@ApplicationScoped
public class LogoutOthers {

  private final UserRepository users;
  private final RevokedLogins revokedLogins;
  private final LiveConnections connections;
  private final Duration halfTheTime;

  LogoutOthers(
      UserRepository users,
      RevokedLogins revokedLogins,
      LiveConnections connections,
      ChatSessionsConfig config) {
    this.users = users;
    this.revokedLogins = revokedLogins;
    this.connections = connections;
    this.halfTheTime = config.deadline().dividedBy(2);
  }

  /**
   * Revokes the other logins' tokens, takes the push documents of revoked logins, then ends their
   * session documents as far as that gets in half the request's time, and closes what they have
   * open.
   *
   * @param timeLeft how long the request may still last
   */
  public Uni<LogoutOutcome> endOthers(String userId, HashedToken own, Supplier<Duration> timeLeft) {
    return users
        .revokeOthers(userId, own)
        .onItem()
        .ifNotNull()
        .transformToUni(logins -> endRevoked(userId, logins, timeLeft))
        .onItem()
        .ifNull()
        .continueWith(NotFound::new);
  }

  // Whatever a call that was cut short has left is a revoked login too, so a repeat finishes it.
  private Uni<LogoutOutcome> endRevoked(String userId, long logins, Supplier<Duration> timeLeft) {
    return revokedLogins
        .endPushes(userId)
        .chain(
            pushDocuments ->
                revokedLogins
                    .endSessions(userId, timeLeft.get().minus(halfTheTime))
                    .chain(
                        documents ->
                            connections
                                .close(userId, timeLeft.get())
                                .map(
                                    closed ->
                                        new Ended(logins, documents, pushDocuments, closed))));
  }
}
