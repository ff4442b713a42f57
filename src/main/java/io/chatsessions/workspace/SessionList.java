package io.chatsessions.workspace;

import io.chatsessions.workspace.Operations.Step;
import io.quarkus.mongodb.AggregateOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;

@ApplicationScoped
public class SessionList {

  private final UserRepository users;

  private final Operations operations;
  private final AggregateOptions inTime;

  SessionList(UserRepository users, Operations operations) {
    this.users = users;
    this.operations = operations;
    this.inTime = operations.aggregateInTime();
  }

  /** One page of the sessions, by one aggregation. */
  public Uni<SessionPage> page(String userId, HashedToken current, SessionQuery query) {
    return operations
        .once(
            Step.LIST,
            users
                .mongoCollection()
                .aggregate(SessionListPipeline.of(userId, current, query), Document.class, inTime)
                .toUni())
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
