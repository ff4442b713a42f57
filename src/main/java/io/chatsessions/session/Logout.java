package io.chatsessions.session;

import io.chatsessions.session.LogoutOutcome.Ended;
import io.chatsessions.session.LogoutOutcome.NotFound;
import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.SessionRepository;
import io.chatsessions.workspace.UserRepository;
import io.chatsessions.workspace.WorkspaceFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends one session of a user: the one thing this service exists for. */
@ApplicationScoped
public class Logout {

  private final SessionRepository sessions;
  private final UserRepository users;

  Logout(SessionRepository sessions, UserRepository users) {
    this.sessions = sessions;
    this.users = users;
  }

  /** Finds the session's login token, revokes it, then ends the login's session documents. */
  public Uni<LogoutOutcome> endSession(String userId, String sessionId) {
    return sessions
        .findLoginToken(userId, sessionId)
        .onItem()
        .ifNotNull()
        .transformToUni(token -> revokeThenEnd(userId, token))
        .map(documents -> outcome(sessionId, documents));
  }

  // The token dies first: a crash in between leaves rows that a repeated call finishes. The other
  // order could leave a live token that nobody can list or end.
  private Uni<Long> revokeThenEnd(String userId, HashedToken token) {
    return users
        .revoke(userId, token)
        .onFailure(WorkspaceFailure::isCutShort)
        .retry()
        .atMost(1)
        .chain(() -> endLogin(userId, token));
  }

  // No driver repeats this step by itself. Whoever finds nothing on the repeat has most likely lost
  // the reply to their own success; the token is dead either way, so "ended" is true.
  private Uni<Long> endLogin(String userId, HashedToken token) {
    return sessions
        .endLogin(userId, token)
        .onFailure(WorkspaceFailure::isCutShort)
        .recoverWithUni(() -> sessions.endLogin(userId, token).map(left -> Math.max(1, left)));
  }

  private static LogoutOutcome outcome(String sessionId, Long documents) {
    return documents == null || documents == 0 ? new NotFound() : new Ended(sessionId, documents);
  }
}
