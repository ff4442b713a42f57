package io.chatsessions.peer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PushTokens {

  private final ReactiveMongoTemplate mongo;

  PushTokens(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Mono<Void> delete(String userId, List<String> loginTokens) {
    Query phones = query(where("userId").is(userId).and("authToken").in(loginTokens));
    return mongo.remove(phones, "_raix_push_app_tokens").then();
  }
}
