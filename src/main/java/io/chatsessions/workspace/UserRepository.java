package io.chatsessions.workspace;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.type;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import io.chatsessions.workspace.Operations.Step;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;

@ApplicationScoped
public class UserRepository implements ReactivePanacheMongoRepositoryBase<UserDocument, String> {

  private static final String TOKENS = LoginTokens.PATH;
  private static final String OTHERS = "others";

  private static final Bson NO_ARRAY_AT_SERVICES = not(type("services", BsonType.ARRAY));
  private static final Bson NO_ARRAY_AT_RESUME = not(type("services.resume", BsonType.ARRAY));

  // Kept, because Panache asks the container and the configuration for it anew at every call.
  private final ReactiveMongoCollection<UserDocument> collection;

  private final Operations operations;
  private final FindOptions idOnly;

  UserRepository(Operations operations) {
    this.collection = mongoCollection();
    this.operations = operations;
    this.idOnly =
        new FindOptions()
            .limit(1)
            .projection(Projections.include("_id"))
            .maxTime(operations.longestRead(), MILLISECONDS);
  }

  public Uni<Boolean> holds(String userId, HashedToken token) {
    return operations
        .once(
            Step.AUTHENTICATE,
            collection.find(and(holder(userId, token), ne("active", false)), idOnly).toUni())
        .map(found -> found != null);
  }

  // Where the tokens are no array of a document in a document, as in every workspace, nobody holds
  // one: a filter by dotted path alone would find some there, which no update could take.
  private static Bson holder(String userId, HashedToken token) {
    return and(
        eq("_id", userId),
        elemMatch(TOKENS, eq("hashedToken", token.value())),
        NO_ARRAY_AT_SERVICES,
        NO_ARRAY_AT_RESUME);
  }

  /**
   * Takes these tokens from the user's login tokens; every other token and field stays as it is.
   * From then on they authenticate nothing, wherever they are shown.
   */
  public Uni<Void> revoke(String userId, List<HashedToken> tokens) {
    return operations.repeatable(
        Step.REVOKE,
        collection
            .updateOne(
                eq("_id", userId),
                pull(TOKENS, new Document("hashedToken", HashedToken.anyOf(tokens))))
            .replaceWithVoid());
  }

  /** Adds a login that nobody signed in with, dated so that the workspace's own expiry takes it. */
  Uni<Void> addThrowAway(String userId, HashedToken token) {
    Document entry =
        new Document("when", LoginTokens.THROW_AWAY).append("hashedToken", token.value());
    return operations.once(
        Step.ADD_THROW_AWAY,
        collection.updateOne(eq("_id", userId), push(TOKENS, entry)).replaceWithVoid());
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
            .append("type", new Document("$ne", LoginTokens.PERSONAL));
    return operations.repeatable(
        Step.REVOKE_OTHERS,
        collection
            .withDocumentClass(Document.class)
            .findOneAndUpdate(
                holder(userId, own),
                pull(TOKENS, others),
                new FindOneAndUpdateOptions()
                    .returnDocument(ReturnDocument.BEFORE)
                    .projection(countOfOthers(own)))
            .map(before -> before == null ? null : before.get(OTHERS, Number.class).longValue()));
  }

  // MongoDB counts: thousands of tokens would be too much to send.
  private static Document countOfOthers(HashedToken own) {
    Document isOther =
        new Document("$ne", List.of("$$token.hashedToken", new Document("$literal", own.value())));
    Document others = LoginTokens.filter(LoginTokens.logins("$" + TOKENS), "token", isOther);
    return new Document("_id", 0).append(OTHERS, new Document("$size", others));
  }
}
