package io.chatsessions.workspace;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * The session documents of the workspace. The owner is part of every filter, so nobody reads or
 * ends what is not theirs.
 */
@ApplicationScoped
public class SessionRepository
    implements ReactivePanacheMongoRepositoryBase<SessionDocument, ObjectId> {

  private static final Document MISSING = new Document("$exists", false);
  private static final Document NOT_EMPTY = new Document("$exists", true).append("$ne", "");

  private final ChatSessionsConfig config;

  SessionRepository(ChatSessionsConfig config) {
    this.config = config;
  }

  /** The login token of this user's session; null if they have no such session to end. */
  public Uni<HashedToken> findLoginToken(String userId, String sessionId) {
    return find(new Document("userId", userId)
            .append("sessionId", sessionId)
            .append("loginToken", NOT_EMPTY)
            .append("logoutAt", MISSING))
        .project(SessionDocument.class)
        .firstResult()
        .onItem()
        .ifNotNull()
        .transform(SessionDocument::hashedToken);
  }

  /**
   * Ends every document of a login: deletes it or, where the operator keeps history, stamps it the
   * way Rocket.Chat does.
   *
   * @return how many documents this call ended; 0 means that another call was first
   */
  public Uni<Long> endLogin(String userId, HashedToken token) {
    Document login = new Document("userId", userId).append("loginToken", token.value());
    return switch (config.history()) {
      case DELETE -> delete(login);
      case KEEP -> stamp(login.append("logoutAt", MISSING), userId);
    };
  }

  private Uni<Long> stamp(Document open, String userId) {
    Date now = new Date();
    Document ended =
        new Document("logoutAt", now).append("logoutBy", userId).append("_updatedAt", now);
    return update(new Document("$set", ended)).where(open);
  }
}
