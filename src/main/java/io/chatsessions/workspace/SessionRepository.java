package io.chatsessions.workspace;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.chatsessions.ChatSessionsConfig;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * The session documents of the workspace. The owner is part of every filter, so nobody reads or
 * ends what is not theirs.
 */
@ApplicationScoped
public class SessionRepository
    implements ReactivePanacheMongoRepositoryBase<SessionDocument, ObjectId> {

  /** The collection's name in the workspace. */
  public static final String COLLECTION = "rocketchat_sessions";

  static final String LOGIN_TOKEN = "loginToken";

  private static final Document MISSING = new Document("$exists", false);

  private static final Document A_TEXT = HashedToken.isText("$" + LOGIN_TOKEN);

  private static final FindOptions NEWEST_WITHOUT_TOKEN =
      new FindOptions()
          .sort(Sorts.descending("loginAt", "createdAt", "_id"))
          .limit(1)
          .projection(Projections.exclude(LOGIN_TOKEN));

  private final ChatSessionsConfig config;

  // Kept, because Panache asks the container and the configuration for it anew at every call.
  private final ReactiveMongoCollection<SessionDocument> collection;

  SessionRepository(ChatSessionsConfig config) {
    this.config = config;
    this.collection = mongoCollection();
  }

  /** Matches the documents of this user's logins that nobody has ended. */
  public static Document openSessionsOf(String userId) {
    return sessionsOf(userId).append("logoutAt", MISSING);
  }

  private static Document sessionsOf(String userId) {
    return new Document("userId", userId).append("$expr", A_TEXT);
  }

  /**
   * The login tokens of this user's session, each once: several where a second sign-in kept the
   * connection. None if they have no such session to end.
   */
  public Uni<List<HashedToken>> findLoginTokens(String userId, String sessionId) {
    return collection
        .distinct(LOGIN_TOKEN, openSessionsOf(userId).append("sessionId", sessionId), String.class)
        .map(HashedToken::new)
        .collect()
        .asList();
  }

  /**
   * The newest document of this user's session, ended or not, without its login token; null if they
   * have no such session.
   */
  public Uni<Document> findNewest(String userId, String sessionId) {
    return collection
        .find(
            sessionsOf(userId).append("sessionId", sessionId), Document.class, NEWEST_WITHOUT_TOKEN)
        .toUni();
  }

  /**
   * Ends every document of these logins: deletes them or, where the operator keeps history, stamps
   * them the way Rocket.Chat does.
   *
   * @return how many documents this call ended; 0 means that another call was first
   */
  public Uni<Long> endLogins(String userId, List<HashedToken> tokens) {
    Supplier<Uni<Long>> end =
        () ->
            end(
                new Document("userId", userId).append(LOGIN_TOKEN, HashedToken.anyOf(tokens)),
                userId);
    // No driver repeats this by itself. Whoever finds nothing on the repeat has most likely lost
    // the
    // reply to their own success; the tokens are dead either way, so "ended" is true.
    return end.get()
        .onFailure(WorkspaceFailure::isCutShort)
        .recoverWithUni(() -> end.get().map(left -> Math.max(1, left)));
  }

  private Uni<Long> end(Document logins, String userId) {
    return switch (config.history()) {
      case DELETE -> delete(logins);
      case KEEP -> stamp(logins.append("logoutAt", MISSING), userId);
    };
  }

  private Uni<Long> stamp(Document open, String userId) {
    Date now = new Date();
    Document ended =
        new Document("logoutAt", now).append("logoutBy", userId).append("_updatedAt", now);
    return update(new Document("$set", ended)).where(open);
  }
}
