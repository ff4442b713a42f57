package io.chatsessions.bench.load;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Projections;
import com.mongodb.connection.TransportSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.chatsessions.bench.data.Ids;
import io.chatsessions.bench.data.Request;
import java.util.List;
import java.util.function.IntConsumer;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The bare loop: the operations of a logout by the reactive driver alone, in the same order and as
 * safely, with nothing in front of it or around it.
 */
public final class MongoCalls implements Calls {

  private static final String TOKENS = "services.resume.loginTokens";
  private static final Bson ID_ONLY = Projections.include("_id");
  private static final Bson OPEN = and(nin("loginToken", null, ""), exists("logoutAt", false));

  private final MongoClient client;
  private final MongoCollection<RawBsonDocument> users;
  private final MongoCollection<RawBsonDocument> sessions;
  private final MongoCollection<RawBsonDocument> push;

  /** On the database that the address names. */
  public MongoCalls(String address) {
    ConnectionString connection = new ConnectionString(address);
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(connection)
                .writeConcern(WriteConcern.MAJORITY)
                .transportSettings(TransportSettings.nettyBuilder().build())
                .build());
    var database = client.getDatabase(connection.getDatabase());
    users = database.getCollection("users", RawBsonDocument.class);
    sessions = database.getCollection("rocketchat_sessions", RawBsonDocument.class);
    push = database.getCollection("_raix_push_app_tokens", RawBsonDocument.class);
  }

  @Override
  public void send(Request request, IntConsumer answered) {
    holds(request.userId(), Ids.hashed(request.token()))
        .flatMap(held -> end(request.userId(), request.sessionId()))
        .defaultIfEmpty(401)
        .subscribe(answered::accept, failure -> answered.accept(0));
  }

  private Mono<RawBsonDocument> holds(String userId, String hashedToken) {
    Bson holder =
        and(eq("_id", userId), eq(TOKENS + ".hashedToken", hashedToken), ne("active", false));
    return Mono.from(users.find(holder).projection(ID_ONLY).limit(1).first());
  }

  private Mono<Integer> end(String userId, String sessionId) {
    Bson open = and(eq("userId", userId), eq("sessionId", sessionId), OPEN);
    return Flux.from(sessions.distinct("loginToken", open, String.class))
        .collectList()
        .flatMap(tokens -> tokens.isEmpty() ? Mono.just(0L) : end(userId, tokens))
        .map(deleted -> deleted == 0 ? 404 : 200);
  }

  private Mono<Long> end(String userId, List<String> tokens) {
    Bson revoke = pull(TOKENS, in("hashedToken", tokens));
    return Mono.when(
            users.updateOne(eq("_id", userId), revoke),
            push.deleteMany(and(eq("userId", userId), in("authToken", tokens))))
        .then(Mono.from(sessions.deleteMany(and(eq("userId", userId), in("loginToken", tokens)))))
        .map(deleted -> deleted.getDeletedCount());
  }

  @Override
  public void close() {
    client.close();
  }
}
