package io.chatsessions.peer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.DeleteResult;
import java.util.List;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class Sessions {

  private final ReactiveMongoTemplate mongo;

  Sessions(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The tokens of the logins that a session of the user has carried and that are open. */
  Mono<List<String>> findLoginTokens(String userId, String sessionId) {
    Query open =
        query(
            where("userId")
                .is(userId)
                .and("sessionId")
                .is(sessionId)
                .and("loginToken")
                .nin(null, "")
                .and("logoutAt")
                .exists(false));
    return mongo.findDistinct(open, "loginToken", Session.class, String.class).collectList();
  }

  Mono<Long> delete(String userId, List<String> loginTokens) {
    Query logins = query(where("userId").is(userId).and("loginToken").in(loginTokens));
    return mongo.remove(logins, Session.class).map(DeleteResult::getDeletedCount);
  }
}
