package io.chatsessions.workspace;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Names the missing indexes, and has them made only where the operator said so. */
@Singleton
public class IndexCheck {

  private static final Logger LOG = Logger.getLogger(IndexCheck.class);

  private final SessionRepository sessions;
  private final ChatSessionsConfig config;
  private final IndexCreation creation;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile boolean complete;

  IndexCheck(SessionRepository sessions, ChatSessionsConfig config, IndexCreation creation) {
    this.sessions = sessions;
    this.config = config;
    this.creation = creation;
  }

  // While MongoDB is away, that is all there is to say; the next probe asks again.
  void atStart(@Observes StartupEvent start) {
    missing()
        .subscribe()
        .with(
            missing -> {},
            failure -> {
              if (!WorkspaceFailure.isOutage(failure)) {
                LOG.warnf(
                    "The indexes could not be checked: %s", WorkspaceFailure.describe(failure));
              }
            });
  }

  public Uni<List<NeededIndex>> missing() {
    if (complete) {
      return Uni.createFrom().item(List.of());
    }
    return Multi.createFrom()
        .items(SessionRepository.COLLECTION, PushRepository.COLLECTION)
        .onItem()
        .transformToUniAndConcatenate(this::missingIn)
        .onItem()
        .<NeededIndex>disjoint()
        .collect()
        .asList()
        .invoke(this::learn);
  }

  private Uni<List<NeededIndex>> missingIn(String collection) {
    return sessions
        .mongoDatabase()
        .getCollection(collection)
        .listIndexes()
        .collect()
        .asList()
        .map(
            present ->
                Arrays.stream(NeededIndex.values())
                    .filter(needed -> needed.collection().equals(collection))
                    .filter(needed -> present.stream().noneMatch(needed::isServedBy))
                    .toList());
  }

  private void learn(List<NeededIndex> missing) {
    complete = missing.isEmpty();
    if (config.indexes().create()) {
      creation.begin(missing);
    } else if (told.compareAndSet(false, true)) {
      missing.forEach(
          index ->
              LOG.warnf(
                  "Without this index a logout scans its whole collection: %s", index.command()));
    }
  }
}
