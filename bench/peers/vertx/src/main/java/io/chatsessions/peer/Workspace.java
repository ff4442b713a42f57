package io.chatsessions.peer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class Workspace {

  private static final String TOKENS = "services.resume.loginTokens";
  private static final Bson ID_ONLY = Projections.include("_id");
  private static final Bson OPEN = and(nin("loginToken", null, ""), exists("logoutAt", false));

  private final MongoCollection<RawBsonDocument> users;
  private final MongoCollection<RawBsonDocument> sessions;
  private final MongoCollection<RawBsonDocument> push;

  Workspace(MongoDatabase database) {
    users = database.getCollection("users", RawBsonDocument.class);
    sessions = database.getCollection("rocketchat_sessions", RawBsonDocument.class);
    push = database.getCollection("_raix_push_app_tokens", RawBsonDocument.class);
  }

  Mono<Boolean> holds(String userId, String token) {
    Bson holder =
        and(eq("_id", userId), eq(TOKENS + ".hashedToken", hashed(token)), ne("active", false));
    return Mono.from(users.find(holder).projection(ID_ONLY).first()).hasElement();
  }

  /** Find the session's tokens, revoke them and take their push documents, delete the rows. */
  Mono<Boolean> end(String userId, String sessionId) {
    Bson open = and(eq("userId", userId), eq("sessionId", sessionId), OPEN);
    return Flux.from(sessions.distinct("loginToken", open, String.class))
        .collectList()
        .flatMap(tokens -> tokens.isEmpty() ? Mono.just(false) : end(userId, tokens));
  }

  private Mono<Boolean> end(String userId, List<String> tokens) {
    Bson own = eq("userId", userId);
    return Mono.when(
            users.updateOne(eq("_id", userId), pull(TOKENS, in("hashedToken", tokens))),
            push.deleteMany(and(own, in("authToken", tokens))))
        .then(Mono.from(sessions.deleteMany(and(own, in("loginToken", tokens)))))
        .map(deleted -> deleted.getDeletedCount() > 0);
  }

  private static String hashed(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
