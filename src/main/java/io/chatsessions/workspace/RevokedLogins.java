package io.chatsessions.workspace;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Variable;
import io.quarkus.mongodb.AggregateOptions;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The logins of a user that still have open session documents, although the user does not hold
 * their token any more.
 *
 * <p>The group makes MongoDB read every session document before it looks at the first token. A
 * login gets its token before its documents, and a revoked token never comes back; so a login that
 * begins meanwhile is never taken for a revoked one.
 */
@ApplicationScoped
public class RevokedLogins {

  /** How many are in memory at once, 44 characters each. */
  private static final int BATCH = 1000;

  private final SessionRepository sessions;

  RevokedLogins(SessionRepository sessions) {
    this.sessions = sessions;
  }

  /** Finds them, in batches. */
  public Multi<List<HashedToken>> of(String userId) {
    return sessions
        .mongoCollection()
        .aggregate(pipeline(userId), Document.class, new AggregateOptions().batchSize(BATCH))
        .map(login -> new HashedToken(login.getString("_id")))
        .group()
        .intoLists()
        .of(BATCH);
  }

  private static List<Bson> pipeline(String userId) {
    return List.of(
        match(SessionRepository.openSessionsOf(userId)),
        group("$loginToken"),
        lookup("users", List.of(new Variable<>("token", "$_id")), holder(userId), "holder"),
        match(eq("holder", List.of())),
        project(Projections.include("_id")));
  }

  private static List<Bson> holder(String userId) {
    Document held =
        new Document("$in", List.of("$$token", "$services.resume.loginTokens.hashedToken"));
    return List.of(
        match(eq("_id", userId)), match(expr(held)), project(Projections.include("_id")));
  }
}
