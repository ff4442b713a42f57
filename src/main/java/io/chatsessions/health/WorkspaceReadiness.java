package io.chatsessions.health;

import io.chatsessions.workspace.IndexCheck;
import io.chatsessions.workspace.NeededIndex;
import io.chatsessions.workspace.SessionRepository;
import io.chatsessions.workspace.WorkspaceOutage;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while MongoDB answers within a second, at first so many calls at once. Missing indexes are
 * named but do not take the service down: a slow logout is better than none.
 */
@Readiness
@ApplicationScoped
public class WorkspaceReadiness implements AsyncHealthCheck {

  private static final String NAME = "mongodb";
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ReactiveMongoClient client;
  private final SessionRepository sessions;
  private final IndexCheck indexes;
  private final WarmUp warmUp;
  private final WorkspaceOutage outage;

  WorkspaceReadiness(
      ReactiveMongoClient client,
      SessionRepository sessions,
      IndexCheck indexes,
      WarmUp warmUp,
      WorkspaceOutage outage) {
    this.client = client;
    this.sessions = sessions;
    this.indexes = indexes;
    this.warmUp = warmUp;
    this.outage = outage;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return sessions
        .mongoDatabase()
        .runCommand(new Document("ping", 1))
        .chain(pong -> warmUp.once())
        .chain(indexes::missing)
        .map(WorkspaceReadiness::ready)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(() -> outage.noticed(client.unwrap().getClusterDescription()))
        .onFailure()
        .recoverWithItem(() -> HealthCheckResponse.down(NAME));
  }

  private static HealthCheckResponse ready(List<NeededIndex> missing) {
    var response = HealthCheckResponse.named(NAME).up();
    if (!missing.isEmpty()) {
      response.withData(
          "missingIndexes",
          missing.stream().map(NeededIndex::command).collect(Collectors.joining("; ")));
    }
    return response.build();
  }
}
