package io.chatsessions.session;

import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.UserRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.Document;

/** Lists a user's sessions: the logins whose token they hold now. */
@ApplicationScoped
public class SessionList {

  private final UserRepository users;

  SessionList(UserRepository users) {
    this.users = users;
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
        .aggregate(SessionListPipeline.of(userId, current, query), Document.class)
        .toUni()
        .map(result -> page(result, userId));
  }

  private static SessionPage page(Document result, String userId) {
    List<Document> total = result.getList(SessionListPipeline.TOTAL, Document.class);
    return new SessionPage(
        result.getList(SessionListPipeline.PAGE, Document.class).stream()
            .map(item -> SessionItem.of(item, userId))
            .toList(),
        total.isEmpty()
            ? 0
            : total.get(0).get(SessionListPipeline.TOTAL, Number.class).longValue());
  }
}
