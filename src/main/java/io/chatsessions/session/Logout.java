package io.chatsessions.session;

import io.chatsessions.session.LogoutOutcome.Ended;
import io.chatsessions.session.LogoutOutcome.NotFound;
import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.LiveConnections;
import io.chatsessions.workspace.PushRepository;
import io.chatsessions.workspace.SessionRepository;
import io.chatsessions.workspace.UserRepository;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Ends one session of a user: the one thing this service exists for. */
@ApplicationScoped
public class Logout {

  private final SessionRepository sessions;
  private final UserRepository users;
  private final PushRepository pushes;
  private final LiveConnections connections;

  Logout(
      SessionRepository sessions,
      UserRepository users,
      PushRepository pushes,
      LiveConnections connections) {
    this.sessions = sessions;
    this.users = users;
    this.pushes = pushes;
    this.connections = connections;
  }

  /**
   * Finds the session's login tokens, revokes them all, takes their push documents, ends their
   * session documents, and closes what they have open.
   *
   * @param timeLeft how long the request may still last
   */
  public Uni<LogoutOutcome> endSession(
      String userId, String sessionId, Supplier<Duration> timeLeft) {
    return sessions
        .findLoginTokens(userId, sessionId)
        .chain(tokens -> tokens.isEmpty() ? notFound() : endLogins(userId, tokens, timeLeft));
  }

  // The rows go last, because they are what a repeated call finds: a crash in between leaves it to
  // finish. In another order a live token could stay that nobody can list or end.
  private Uni<LogoutOutcome> endLogins(
      String userId, List<HashedToken> tokens, Supplier<Duration> timeLeft) {
    return revokeAndSilence(userId, tokens)
        .chain(
            pushDocuments ->
                sessions
                    .endLogins(userId, tokens)
                    .chain(
                        documents ->
                            documents == 0
                                ? notFound()
                                : connections
                                    .close(userId, timeLeft.get())
                                    .map(
                                        closed ->
                                            new Ended(
                                                tokens.size(), documents, pushDocuments, closed))));
  }

  private Uni<Long> revokeAndSilence(String userId, List<HashedToken> tokens) {
    return Uni.combine()
        .all()
        .unis(users.revoke(userId, tokens), pushes.endLogins(userId, tokens))
        .collectFailures()
        .with((revoked, pushDocuments) -> pushDocuments)
        .onFailure(CompositeException.class)
        .transform(Throwable::getCause);
  }

  private static Uni<LogoutOutcome> notFound() {
    return Uni.createFrom().item(new NotFound());
  }
}
