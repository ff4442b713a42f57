package io.chatsessions.workspace;

import io.chatsessions.workspace.Operations.Step;
import io.quarkus.mongodb.AggregateOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;

/**
 * What is left in the workspace of logins whose token a user does not hold any more.
 *
 * <p>It goes by batches, each of which ends something or learns which tokens are held and need not
 * be looked at again, so that a call that is cut off has got further.
 */
@ApplicationScoped
public class RevokedLogins {

  private static final Logger LOG = Logger.getLogger(RevokedLogins.class);

  private final SessionRepository sessions;
  private final PushRepository pushes;
  private final Operations operations;
  private final AggregateOptions inTime;

  RevokedLogins(SessionRepository sessions, PushRepository pushes, Operations operations) {
    this.sessions = sessions;
    this.pushes = pushes;
    this.operations = operations;
    this.inTime = operations.aggregateInTime();
  }

  public Uni<Long> endPushes(String userId) {
    return sweep(
            pushes.mongoCollection(),
            new RevokedLoginsPipeline(
                userId, PushRepository.ofLoginsOf(userId), PushRepository.LOGIN_TOKEN),
            tokens -> pushes.endLogins(userId, tokens))
        .collect()
        .with(Collectors.summingLong(Long::longValue));
  }

  /**
   * Ends their session documents, as far as it gets. Never fails: nobody's login is among them, no
   * list shows them, and the next call finds what is left.
   *
   * @param patience how long it may take
   * @return how many documents were ended
   */
  public Uni<Long> endSessions(String userId, Duration patience) {
    if (patience.compareTo(Duration.ofMillis(1)) < 0) {
      return Uni.createFrom().item(0L);
    }
    AtomicLong ended = new AtomicLong();
    return sweep(
            sessions.mongoCollection(),
            new RevokedLoginsPipeline(
                userId, SessionRepository.openSessionsOf(userId), SessionRepository.LOGIN_TOKEN),
            tokens -> sessions.endLogins(userId, tokens))
        .invoke(ended::addAndGet)
        .onItem()
        .ignoreAsUni()
        .ifNoItem()
        .after(patience)
        .on(EventLoop.timer())
        .fail()
        .onFailure()
        .invoke(RevokedLogins::tell)
        .onFailure()
        .recoverWithNull()
        .map(done -> ended.get());
  }

  private static void tell(Throwable failure) {
    LOG.infof(
        "Session documents of revoked logins are left to the next call: %s",
        WorkspaceFailure.describe(failure));
  }

  private Multi<Long> sweep(
      ReactiveMongoCollection<?> documents,
      RevokedLoginsPipeline pipeline,
      Function<List<HashedToken>, Uni<Long>> end) {
    List<String> held = new ArrayList<>();
    return Multi.createBy()
        .repeating()
        .uni(
            () -> {
              List<Bson> batch = pipeline.batch(held);
              return operations
                  .repeatable(
                      Step.SWEEP, documents.aggregate(batch, Document.class, inTime).toUni())
                  .chain(found -> end(found, held, end));
            })
        .whilst(Swept::mayHaveLeftSome)
        .map(Swept::ended);
  }

  private record Swept(long ended, boolean mayHaveLeftSome) {}

  private static Uni<Swept> end(
      Document found, List<String> held, Function<List<HashedToken>, Uni<Long>> end) {
    if (found == null) {
      return Uni.createFrom().item(new Swept(0, false));
    }
    held.addAll(found.getList(RevokedLoginsPipeline.HELD, String.class));
    List<HashedToken> revoked =
        found.getList(RevokedLoginsPipeline.REVOKED, String.class).stream()
            .map(HashedToken::new)
            .toList();
    boolean full = RevokedLoginsPipeline.isFull(found);
    return revoked.isEmpty()
        ? Uni.createFrom().item(new Swept(0, full))
        : end.apply(revoked).map(ended -> new Swept(ended, full));
  }
}
