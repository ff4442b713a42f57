package io.chatsessions.workspace;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.model.Projections;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;

/** The login tokens in the workspace's {@code users} collection. */
@ApplicationScoped
public class UserRepository implements ReactivePanacheMongoRepositoryBase<UserDocument, String> {

  private static final String TOKENS = "services.resume.loginTokens";

  private static final FindOptions ID_ONLY =
      new FindOptions().limit(1).projection(Projections.include("_id"));

  /** Whether this user is active and holds this login token now. */
  public Uni<Boolean> holds(String userId, HashedToken token) {
    return mongoCollection()
        .find(
            and(eq("_id", userId), eq(TOKENS + ".hashedToken", token.value()), ne("active", false)),
            ID_ONLY)
        .toUni()
        .map(found -> found != null);
  }

  /**
   * Takes the token from the user's login tokens; every other token and field stays as it is. From
   * then on the token authenticates nothing, wherever it is shown.
   */
  public Uni<Void> revoke(String userId, HashedToken token) {
    return mongoCollection()
        .updateOne(eq("_id", userId), pull(TOKENS, new Document("hashedToken", token.value())))
        .replaceWithVoid();
  }
}
