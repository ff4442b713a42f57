package io.chatsessions.health;

import io.chatsessions.workspace.IndexCheck;
import io.chatsessions.workspace.NeededIndex;
import io.chatsessions.workspace.SessionRepository;
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
 * Ready while MongoDB answers within a second. Missing indexes are named but do not take the
 * service down: a slow logout is better than none.
 */
@Readiness
@ApplicationScoped
public class WorkspaceReadiness implements AsyncHealthCheck {

  private static final String NAME = "mongodb";
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final SessionRepository sessions;
  private final IndexCheck indexes;

  WorkspaceReadiness(SessionRepository sessions, IndexCheck indexes) {
    this.sessions = sessions;
    this.indexes = indexes;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return sessions
        .mongoDatabase()
        .runCommand(new Document("ping", 1))
        .chain(pong -> indexes.missing())
        .map(WorkspaceReadiness::ready)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
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
