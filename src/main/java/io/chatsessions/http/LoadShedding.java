package io.chatsessions.http;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.observe.Attempts;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Refuses at once what would only wait: a queue makes everybody late when MongoDB is slow. */
@Singleton
class LoadShedding {

  private final AtomicInteger inFlight = new AtomicInteger();
  private final int most;
  private final Attempts attempts;

  LoadShedding(ChatSessionsConfig config, Attempts attempts) {
    this.most = config.maxInFlight();
    if (most < 1) {
      throw new ConfigurationException("chat-sessions.max-in-flight must be at least 1");
    }
    this.attempts = attempts;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, FilterOrder.LOAD_SHEDDING);
  }

  private void admit(RoutingContext request) {
    if (inFlight.incrementAndGet() > most) {
      inFlight.decrementAndGet();
      attempts.shed(request);
      RouterErrors.answer(request, ApiError.UNAVAILABLE);
    } else {
      request.addEndHandler(end -> inFlight.decrementAndGet());
      request.next();
    }
  }
}
