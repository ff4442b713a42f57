package io.chatsessions.http;

import io.chatsessions.limit.Slots;
import io.chatsessions.observe.Attempts;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses at once what would only wait: a queue makes everybody late when MongoDB is slow. */
@Singleton
class LoadShedding {

  private final Slots slots;
  private final Attempts attempts;

  LoadShedding(Slots slots, Attempts attempts) {
    this.slots = slots;
    this.attempts = attempts;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, FilterOrder.LOAD_SHEDDING);
  }

  private void admit(RoutingContext request) {
    if (slots.take()) {
      request.addEndHandler(end -> slots.giveBack());
      request.next();
    } else {
      attempts.shed(request);
      RouterErrors.answer(request, ApiError.UNAVAILABLE);
    }
  }
}
