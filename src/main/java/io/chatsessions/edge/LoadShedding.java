package io.chatsessions.edge;

import io.chatsessions.api.ApiError;
import io.chatsessions.limit.Slots;
import io.chatsessions.observe.Attempts;
import io.vertx.ext.web.RoutingContext;
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

  void admit(RoutingContext request) {
    if (slots.take()) {
      request.addEndHandler(end -> slots.giveBack());
      request.next();
    } else {
      attempts.shed(request);
      RouterErrors.answer(request, ApiError.UNAVAILABLE);
    }
  }
}
