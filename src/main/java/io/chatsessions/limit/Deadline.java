package io.chatsessions.limit;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Ends the work on a request in time, however many steps it has and wherever it waits. */
@ApplicationScoped
@Startup // so that a wrong figure stops it
public class Deadline {

  private static final String ARRIVAL = Deadline.class.getName();

  /** Of anything shorter the driver would see 0, which it takes for no limit at all. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Duration allowed;

  Deadline(ChatSessionsConfig config) {
    this.allowed = config.deadline();
    if (allowed.compareTo(SHORTEST) < 0 || allowed.compareTo(LONGEST) > 0) {
      throw new ConfigurationException(
          "chat-sessions.deadline must be at least 1ms and at most 2s, for example 1500ms");
    }
  }

  public void start(RoutingContext request) {
    request.put(ARRIVAL, System.nanoTime());
    request.next();
  }

  /** Leaves time out of the count that was not the service's own. */
  public void leaveOut(RoutingContext request, long nanos) {
    request.put(ARRIVAL, request.<Long>get(ARRIVAL) + nanos);
  }

  /** The work, which fails with Mutiny's timeout once the request has lasted long enough. */
  public <T> Uni<T> within(RoutingContext request, Uni<T> work) {
    Duration left = left(request);
    // The event loop's own timer: a shared scheduler would be one more lock for every request.
    var timer = ((ContextInternal) request.vertx().getOrCreateContext()).nettyEventLoop();
    return left.compareTo(Duration.ZERO) <= 0
        ? Uni.createFrom().failure(io.smallrye.mutiny.TimeoutException::new)
        : work.ifNoItem().after(left).on(timer).fail();
  }

  /** How long the request may still last; negative if it has lasted too long. */
  public Duration left(RoutingContext request) {
    return allowed.minusNanos(System.nanoTime() - request.<Long>get(ARRIVAL));
  }
}
