package io.chatsessions.session;

import io.chatsessions.session.LogoutOthersOutcome.Ended;
import io.chatsessions.session.LogoutOthersOutcome.SignedOut;
import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.RevokedLogins;
import io.chatsessions.workspace.SessionRepository;
import io.chatsessions.workspace.UserRepository;
import io.chatsessions.workspace.WorkspaceFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Ends every login of a user but the one that asks, and no personal access token. */
@ApplicationScoped
public class LogoutOthers {

  private final SessionRepository sessions;
  private final UserRepository users;
  private final RevokedLogins revokedLogins;

  LogoutOthers(SessionRepository sessions, UserRepository users, RevokedLogins revokedLogins) {
    this.sessions = sessions;
    this.users = users;
    this.revokedLogins = revokedLogins;
  }

  /** Revokes the other logins' tokens, then ends the session documents of revoked logins. */
  public Uni<LogoutOthersOutcome> endOthers(String userId, HashedToken own) {
    return users
        .revokeOthers(userId, own)
        .onFailure(WorkspaceFailure::isCutShort)
        .retry()
        .atMost(1)
        .onItem()
        .ifNotNull()
        .transformToUni(logins -> endRevoked(userId, logins))
        .onItem()
        .ifNull()
        .continueWith(SignedOut::new);
  }

  // Whatever a call that was cut short has left is a revoked login too, so a repeat finishes it.
  private Uni<LogoutOthersOutcome> endRevoked(String userId, long logins) {
    return revokedLogins
        .of(userId)
        .onItem()
        .transformToUniAndConcatenate(tokens -> sessions.endLogins(userId, tokens))
        .collect()
        .with(Collectors.summingLong(Long::longValue))
        .onFailure(WorkspaceFailure::isCutShort)
        .retry()
        .atMost(1)
        .map(documents -> new Ended(logins, documents));
  }
}
