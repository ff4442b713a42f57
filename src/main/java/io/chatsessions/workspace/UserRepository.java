package io.chatsessions.workspace;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.Document;

/** The login tokens in the workspace's {@code users} collection. */
@ApplicationScoped
public class UserRepository implements ReactivePanacheMongoRepositoryBase<UserDocument, String> {

  private static final String TOKENS = "services.resume.loginTokens";

  private static final String PERSONAL = "personalAccessToken";
  private static final String OTHERS = "others";

  private static final FindOptions ID_ONLY =
      new FindOptions().limit(1).projection(Projections.include("_id"));

  // Kept, because Panache asks the container and the configuration for it anew at every call.
  private final ReactiveMongoCollection<UserDocument> collection;

  UserRepository() {
    this.collection = mongoCollection();
  }

  /** Whether this user is active and holds this login token now. */
  public Uni<Boolean> holds(String userId, HashedToken token) {
    return collection
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
    return collection
        .updateOne(eq("_id", userId), pull(TOKENS, new Document("hashedToken", token.value())))
        .replaceWithVoid();
  }

  /**
   * Takes every login token from the user but this one; personal access tokens stay. One atomic
   * step, and only while the user holds this one: of two logins that revoke each other at the same
   * moment, exactly one is left.
   *
   * @return how many logins were revoked; null if the user does not hold this token
   */
  public Uni<Long> revokeOthers(String userId, HashedToken own) {
    Document others =
        new Document("hashedToken", new Document("$ne", own.value()))
            .append("type", new Document("$ne", PERSONAL));
    return collection
        .withDocumentClass(Document.class)
        .findOneAndUpdate(
            and(eq("_id", userId), eq(TOKENS + ".hashedToken", own.value())),
            pull(TOKENS, others),
            new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.BEFORE)
                .projection(countOfOthers(own)))
        .map(before -> before == null ? null : before.get(OTHERS, Number.class).longValue());
  }

  // MongoDB counts: thousands of tokens would be too much to send.
  private static Document countOfOthers(HashedToken own) {
    Document isOther =
        new Document(
            "$and",
            List.of(
                new Document(
                    "$ne", List.of("$$token.hashedToken", new Document("$literal", own.value()))),
                new Document("$ne", List.of("$$token.type", PERSONAL))));
    Document filtered =
        new Document("input", "$" + TOKENS).append("as", "token").append("cond", isOther);
    return new Document("_id", 0)
        .append(OTHERS, new Document("$size", new Document("$filter", filtered)));
  }
}
