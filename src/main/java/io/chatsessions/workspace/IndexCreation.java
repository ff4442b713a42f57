package io.chatsessions.workspace;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.chatsessions.ChatSessionsConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.jboss.logging.Logger;

/** Makes missing indexes one after the other, however long each takes; nobody waits for it. */
@Singleton
class IndexCreation {

  private static final Logger LOG = Logger.getLogger(IndexCreation.class);

  private final SessionRepository sessions;
  private final Duration limit;
  private final Duration pause;

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile long notBefore = System.nanoTime();

  IndexCreation(SessionRepository sessions, ChatSessionsConfig config) {
    this.sessions = sessions;
    this.limit = config.indexes().timeLimit().orElse(Duration.ZERO);
    this.pause = config.indexes().retryAfter();
  }

  void begin(List<NeededIndex> missing) {
    if (missing.isEmpty()
        || System.nanoTime() - notBefore < 0
        || !running.compareAndSet(false, true)) {
      return;
    }
    Multi.createFrom()
        .iterable(missing)
        .onItem()
        .transformToUniAndConcatenate(this::create)
        .onItem()
        .ignoreAsUni()
        .onTermination()
        .invoke(this::pause)
        .subscribe()
        .with(done -> {});
  }

  private void pause() {
    notBefore = System.nanoTime() + pause.toNanos();
    running.set(false);
  }

  private Uni<String> create(NeededIndex index) {
    LOG.infof("Creating an index: %s", index.command());
    long start = System.nanoTime();
    return made(index)
        .invoke(
            name ->
                LOG.infof(
                    "The index %s was created in %d s",
                    name, Duration.ofNanos(System.nanoTime() - start).toSeconds()))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "The index could not be created, and is tried again after %d s: %s",
                    pause.toSeconds(), WorkspaceFailure.describe(failure)))
        .onFailure()
        .recoverWithNull();
  }

  // The time limits of calls would cut a build off; 0 is none.
  private Uni<String> made(NeededIndex index) {
    return Uni.createFrom()
        .publisher(
            AdaptersToFlow.publisher(
                sessions
                    .mongoDatabase()
                    .unwrap()
                    .getCollection(index.collection())
                    .withTimeout(limit.toMillis(), MILLISECONDS)
                    .createIndex(index.keys(), index.options())));
  }
}
