package io.chatsessions.peer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class Users {

  private static final String TOKENS = "services.resume.loginTokens";

  private final ReactiveMongoTemplate mongo;

  Users(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Mono<Boolean> holds(String userId, String token) {
    Query holder =
        query(
            where("_id")
                .is(userId)
                .and(TOKENS + ".hashedToken")
                .is(hashed(token))
                .and("active")
                .ne(false));
    holder.fields().include("_id");
    return mongo.findOne(holder, User.class).hasElement();
  }

  Mono<Void> revoke(String userId, List<String> hashedTokens) {
    Update pull =
        new Update().pull(TOKENS, new Document("hashedToken", new Document("$in", hashedTokens)));
    return mongo.updateFirst(query(where("_id").is(userId)), pull, User.class).then();
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
