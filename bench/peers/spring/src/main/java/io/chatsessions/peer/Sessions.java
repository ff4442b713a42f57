package io.chatsessions.peer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.DeleteResult;
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

  Mono<String> findLoginToken(String userId, String sessionId) {
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
    open.fields().include("loginToken").exclude("_id");
    return mongo.findOne(open, Session.class).map(Session::loginToken);
  }

  Mono<Long> delete(String userId, String loginToken) {
    Query login = query(where("userId").is(userId).and("loginToken").is(loginToken));
    return mongo.remove(login, Session.class).map(DeleteResult::getDeletedCount);
  }
}
