package io.chatsessions.workspace;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.chatsessions.ChatSessionsConfig;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
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

  private static final Document MISSING = new Document("$exists", false);

  // "Exists and is not empty" in words that do not invite a query planner to walk the workspace's
  // partial index on loginToken, which holds every session there is.
  private static final Document A_TOKEN = new Document("$nin", Arrays.asList(null, ""));

  private static final FindOptions TOKEN_ONLY =
      new FindOptions().limit(1).projection(Projections.include("loginToken"));

  private static final FindOptions NEWEST_WITHOUT_TOKEN =
      new FindOptions()
          .sort(Sorts.descending("loginAt", "createdAt", "_id"))
          .limit(1)
          .projection(Projections.exclude("loginToken"));

  private final ChatSessionsConfig config;

  // Kept, because Panache asks the container and the configuration for it anew at every call.
  private final ReactiveMongoCollection<SessionDocument> collection;

  SessionRepository(ChatSessionsConfig config) {
    this.config = config;
    this.collection = mongoCollection();
  }

  /** Matches the documents of this user's logins that nobody has ended. */
  public static Document openSessionsOf(String userId) {
    return new Document("userId", userId).append("loginToken", A_TOKEN).append("logoutAt", MISSING);
  }

  /** The login token of this user's session; null if they have no such session to end. */
  public Uni<HashedToken> findLoginToken(String userId, String sessionId) {
    return collection
        .find(openSessionsOf(userId).append("sessionId", sessionId), TOKEN_ONLY)
        .toUni()
        .onItem()
        .ifNotNull()
        .transform(SessionDocument::hashedToken);
  }

  /**
   * The newest document of this user's session, ended or not, without its login token; null if they
   * have no such session.
   */
  public Uni<Document> findNewest(String userId, String sessionId) {
    return collection
        .find(
            new Document("userId", userId)
                .append("sessionId", sessionId)
                .append("loginToken", A_TOKEN),
            Document.class,
            NEWEST_WITHOUT_TOKEN)
        .toUni();
  }

  /**
   * Ends every document of a login: deletes it or, where the operator keeps history, stamps it the
   * way Rocket.Chat does.
   *
   * @return how many documents this call ended; 0 means that another call was first
   */
  public Uni<Long> endLogin(String userId, HashedToken token) {
    return end(new Document("userId", userId).append("loginToken", token.value()), userId);
  }

  /** Ends every document of these logins, in the same way. */
  public Uni<Long> endLogins(String userId, List<HashedToken> tokens) {
    List<String> values = tokens.stream().map(HashedToken::value).toList();
    return end(
        new Document("userId", userId).append("loginToken", new Document("$in", values)), userId);
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
