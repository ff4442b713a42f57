package io.chatsessions.observe;

import io.chatsessions.Endpoint;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Watches every call of an endpoint, also one that is refused before it gets there. */
@Singleton
public class Attempts {

  private static final String KEY = Attempt.class.getName();

  private final AttemptMetrics metrics;
  private final AuditLog audit;

  Attempts(AttemptMetrics metrics, AuditLog audit) {
    this.metrics = metrics;
    this.audit = audit;
  }

  public void watch(RoutingContext request) {
    Endpoint.at(request.normalizedPath())
        .filter(endpoint -> endpoint.takes(request.request().method().name()))
        .ifPresent(endpoint -> start(request, endpoint));
    request.next();
  }

  public Attempt of(RoutingContext request, Endpoint endpoint) {
    Attempt watched = request.get(KEY);
    return watched == null ? start(request, endpoint) : watched;
  }

  /** Says that the service refused a request because it had too much to do. */
  public void shed(RoutingContext request) {
    Attempt watched = request.get(KEY);
    if (watched != null) {
      watched.shed();
    }
  }

  private Attempt start(RoutingContext request, Endpoint endpoint) {
    Attempt attempt = new Attempt(request, endpoint, this::over);
    request.put(KEY, attempt);
    request.addEndHandler(attempt::answered);
    return attempt;
  }

  private void over(Attempt attempt, Outcome outcome) {
    metrics.count(attempt, outcome);
    if (attempt.endpoint().endsSessions()) {
      audit.write(attempt, outcome);
    }
  }
}
