package io.chatsessions.workspace;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.workspace.Operations.Step;
import io.quarkus.mongodb.DistinctOptions;
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

  public static final String COLLECTION = "rocketchat_sessions";

  static final String LOGIN_TOKEN = "loginToken";

  private static final Document MISSING = new Document("$exists", false);

  private static final Document A_TEXT = Expressions.isText("$" + LOGIN_TOKEN);

  private final ChatSessionsConfig config;

  // Kept, because Panache asks the container and the configuration for it anew at every call.
  private final ReactiveMongoCollection<SessionDocument> collection;

  private final Operations operations;
  private final DistinctOptions inTime;
  private final FindOptions newestWithoutToken;

  SessionRepository(ChatSessionsConfig config, Operations operations) {
    this.config = config;
    this.collection = mongoCollection();
    this.operations = operations;
    this.inTime = new DistinctOptions().maxTime(operations.longestRead(), MILLISECONDS);
    this.newestWithoutToken =
        new FindOptions()
            .sort(Sorts.descending("loginAt", "createdAt", "_id"))
            .limit(1)
            .projection(Projections.exclude(LOGIN_TOKEN))
            .maxTime(operations.longestRead(), MILLISECONDS);
  }

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
    Document rows = openSessionsOf(userId).append("sessionId", sessionId);
    return operations.once(
        Step.FIND,
        collection
            .distinct(LOGIN_TOKEN, rows, String.class, inTime)
            .map(HashedToken::new)
            .collect()
            .asList());
  }

  /**
   * The newest document of this user's session, ended or not, without its login token; null if they
   * have no such session.
   */
  public Uni<Document> findNewest(String userId, String sessionId) {
    Document rows = sessionsOf(userId).append("sessionId", sessionId);
    return operations.once(
        Step.INFO, collection.find(rows, Document.class, newestWithoutToken).toUni());
  }

  /**
   * Ends every document of these logins: deletes them or, where the operator keeps history, stamps
   * them the way Rocket.Chat does.
   *
   * @return how many documents this call ended; 0 means that another call was first
   */
  public Uni<Long> endLogins(String userId, List<HashedToken> tokens) {
    Supplier<Uni<Long>> end = () -> operations.once(Step.END, endAll(userId, tokens));
    // No driver repeats this by itself. Whoever finds nothing on the repeat has most likely lost
    // the reply to their own success; the tokens are dead either way, so "ended" is true.
    return end.get()
        .onFailure(WorkspaceFailure::isCutShort)
        .recoverWithUni(() -> end.get().map(left -> Math.max(1, left)));
  }

  private Uni<Long> endAll(String userId, List<HashedToken> tokens) {
    Document logins = new Document("userId", userId).append(LOGIN_TOKEN, HashedToken.anyOf(tokens));
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
