package io.chatsessions.limit;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Ends the work on a request in time, however many steps it has and wherever it waits. */
@ApplicationScoped
public class Deadline {

  private static final int BEFORE_EVERYTHING = 20_000;
  private static final String ARRIVAL = Deadline.class.getName();

  private final Duration allowed;

  Deadline(ChatSessionsConfig config) {
    this.allowed = config.deadline();
    if (allowed.isNegative() || allowed.isZero()) {
      throw new ConfigurationException(
          "chat-sessions.deadline must be more than 0, for example 1500ms");
    }
  }

  void register(@Observes Filters filters) {
    filters.register(
        request -> {
          request.put(ARRIVAL, System.nanoTime());
          request.next();
        },
        BEFORE_EVERYTHING);
  }

  /** The work, which fails with Mutiny's timeout once the request has lasted long enough. */
  public <T> Uni<T> within(RoutingContext request, Uni<T> work) {
    long elapsed = System.nanoTime() - request.<Long>get(ARRIVAL);
    Duration left = allowed.minusNanos(elapsed);
    // The event loop's own timer: a shared scheduler would be one more lock for every request.
    var timer = ((ContextInternal) request.vertx().getOrCreateContext()).nettyEventLoop();
    return left.isNegative() || left.isZero()
        ? Uni.createFrom().failure(io.smallrye.mutiny.TimeoutException::new)
        : work.ifNoItem().after(left).on(timer).fail();
  }
}
