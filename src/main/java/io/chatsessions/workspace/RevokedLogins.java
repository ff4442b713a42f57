package io.chatsessions.workspace;

import static com.mongodb.client.model.Accumulators.addToSet;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.client.model.UnwindOptions;
import io.chatsessions.ChatSessionsConfig;
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
 * be looked at again, so that a call that is cut off has got further. The group makes MongoDB read
 * a batch before it looks at the user's tokens. A login gets its token before its documents, and a
 * revoked token never comes back; so a login that begins meanwhile is never taken for a revoked
 * one.
 */
@ApplicationScoped
public class RevokedLogins {

  private static final Logger LOG = Logger.getLogger(RevokedLogins.class);

  /** How many documents a batch reads; their tokens are in memory at once, 44 characters each. */
  private static final int BATCH = 5000;

  private final SessionRepository sessions;
  private final PushRepository pushes;

  // MongoDB goes on with what nobody waits for any more, unless it has been told to stop.
  private final AggregateOptions inTime;

  RevokedLogins(SessionRepository sessions, PushRepository pushes, ChatSessionsConfig config) {
    this.sessions = sessions;
    this.pushes = pushes;
    this.inTime = new AggregateOptions().maxTime(config.deadline().toMillis(), MILLISECONDS);
  }

  /** Takes their push documents; tells how many those were. */
  public Uni<Long> endPushes(String userId) {
    return sweep(
            pushes.mongoCollection(),
            PushRepository.LOGIN_TOKEN,
            userId,
            PushRepository.ofLoginsOf(userId),
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
            SessionRepository.LOGIN_TOKEN,
            userId,
            SessionRepository.openSessionsOf(userId),
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
      String tokenField,
      String userId,
      Document ofUser,
      Function<List<HashedToken>, Uni<Long>> end) {
    List<String> held = new ArrayList<>();
    return Multi.createBy()
        .repeating()
        .uni(
            () -> {
              List<Bson> batch = batch(ofUser, tokenField, held, userId);
              return Repeat.once(documents.aggregate(batch, Document.class, inTime).toUni())
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
    held.addAll(found.getList("held", String.class));
    List<HashedToken> revoked =
        found.getList("revoked", String.class).stream().map(HashedToken::new).toList();
    boolean full = found.get("documents", Number.class).longValue() == BATCH;
    return revoked.isEmpty()
        ? Uni.createFrom().item(new Swept(0, full))
        : end.apply(revoked).map(ended -> new Swept(ended, full));
  }

  private static List<Bson> batch(
      Document ofUser, String tokenField, List<String> held, String userId) {
    Document notHeld = new Document(tokenField, new Document("$nin", List.copyOf(held)));
    Document heldNow = new Document("$ifNull", List.of("$user.held", List.of()));
    return List.of(
        match(new Document("$and", List.of(ofUser, notHeld))),
        limit(BATCH),
        group(null, addToSet("tokens", "$" + tokenField), sum("documents", 1)),
        lookup(
            "users",
            List.of(
                match(new Document("_id", userId)),
                LoginTokens.only(),
                project(new Document("held", LoginTokens.hashes("$tokens")))),
            "user"),
        unwind("$user", new UnwindOptions().preserveNullAndEmptyArrays(true)),
        project(
            new Document("_id", 0)
                .append("documents", 1)
                .append("held", new Document("$setIntersection", List.of("$tokens", heldNow)))
                .append("revoked", new Document("$setDifference", List.of("$tokens", heldNow)))));
  }
}
