package io.chatsessions.workspace;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.mongodb.AggregateOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;

/** Lists a user's sessions: the logins whose token they hold now. */
@ApplicationScoped
public class SessionList {

  private final UserRepository users;

  // MongoDB goes on with what nobody waits for any more, unless it has been told to stop.
  private final AggregateOptions inTime;

  SessionList(UserRepository users, ChatSessionsConfig config) {
    this.users = users;
    this.inTime = new AggregateOptions().maxTime(config.deadline().toMillis(), MILLISECONDS);
  }

  /**
   * One page of the sessions, by one aggregation.
   *
   * @param userId whose
   * @param current the login that asks
   * @param query which page
   */
  public Uni<SessionPage> page(String userId, HashedToken current, SessionQuery query) {
    return users
        .mongoCollection()
        .aggregate(SessionListPipeline.of(userId, current, query), Document.class, inTime)
        .toUni()
        .map(SessionList::page);
  }

  private static SessionPage page(Document result) {
    return new SessionPage(
        result.getList(SessionListPipeline.PAGE, Document.class),
        number(result, SessionListPipeline.TOTAL),
        number(result, SessionListPipeline.UNLISTED));
  }

  private static long number(Document result, String name) {
    return result.getList(name, Document.class).stream()
        .mapToLong(only -> only.get(name, Number.class).longValue())
        .sum();
  }
}
