package io.chatsessions.workspace;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jboss.logging.Logger;

/** Names the missing indexes at start, and makes them only where the operator said so. */
@Singleton
public class IndexCheck {

  private static final Logger LOG = Logger.getLogger(IndexCheck.class);

  private final SessionRepository sessions;
  private final ChatSessionsConfig config;
  private volatile boolean complete;

  IndexCheck(SessionRepository sessions, ChatSessionsConfig config) {
    this.sessions = sessions;
    this.config = config;
  }

  void atStart(@Observes StartupEvent start) {
    missing()
        .chain(missing -> config.indexes().create() ? create(missing) : report(missing))
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.warnf(
                    "The indexes could not be checked at start: %s",
                    WorkspaceFailure.describe(failure)));
  }

  /** The needed indexes that are not there now. */
  public Uni<List<NeededIndex>> missing() {
    if (complete) {
      return Uni.createFrom().item(List.of());
    }
    return sessions
        .mongoCollection()
        .listIndexes()
        .collect()
        .asList()
        .map(IndexCheck::unserved)
        .invoke(missing -> complete = missing.isEmpty());
  }

  private static List<NeededIndex> unserved(List<Document> present) {
    return Arrays.stream(NeededIndex.values())
        .filter(needed -> present.stream().noneMatch(needed::isServedBy))
        .toList();
  }

  private Uni<Void> report(List<NeededIndex> missing) {
    missing.forEach(
        index -> LOG.warnf("Without this index a logout scans all sessions: %s", index.command()));
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> create(List<NeededIndex> missing) {
    return Multi.createFrom()
        .iterable(missing)
        .onItem()
        .transformToUniAndConcatenate(
            index -> sessions.mongoCollection().createIndex(index.keys(), index.options()))
        .invoke(name -> LOG.infof("Created the index %s on rocketchat_sessions", name))
        .onItem()
        .ignoreAsUni();
  }
}
