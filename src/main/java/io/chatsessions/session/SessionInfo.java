package io.chatsessions.session;

import io.chatsessions.workspace.SessionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what the workspace knows of one session. */
@ApplicationScoped
public class SessionInfo {

  private final SessionRepository sessions;

  SessionInfo(SessionRepository sessions) {
    this.sessions = sessions;
  }

  /** The user's session, whether it is over or not; null if they have no such session. */
  public Uni<SessionDetails> of(String userId, String sessionId) {
    return sessions
        .findNewest(userId, sessionId)
        .onItem()
        .ifNotNull()
        .transform(SessionDetails::of);
  }
}
