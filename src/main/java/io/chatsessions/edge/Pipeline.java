package io.chatsessions.edge;

import io.chatsessions.limit.Deadline;
import io.chatsessions.observe.Attempts;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What every request passes before it reaches an endpoint, in this order: cheap things first, and
 * nothing refuses before the answer has its headers and the call is watched. Then comes who is
 * calling ({@code auth}), how often ({@code api/RateLimitFilter}), and the body ({@code
 * api/BodyReader}).
 */
@Singleton
class Pipeline {

  /** Before whatever Quarkus has in the way of a request. */
  static final int FIRST = 20_000;

  private final List<Handler<RoutingContext>> steps;

  Pipeline(
      Deadline deadline,
      CommonHeaders headers,
      Leaving leaving,
      Attempts attempts,
      LoadShedding shedding,
      Cors cors,
      BodySize bodySize) {
    steps =
        List.of(
            deadline::start,
            headers::prepare,
            leaving::tell,
            attempts::watch,
            shedding::admit,
            cors::check,
            bodySize::check,
            AllowedMethods::check);
  }

  void register(@Observes Filters filters) {
    for (int step = 0; step < steps.size(); step++) {
      filters.register(steps.get(step), FIRST - step);
    }
  }
}
