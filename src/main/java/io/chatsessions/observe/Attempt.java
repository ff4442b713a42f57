package io.chatsessions.observe;

import io.chatsessions.Endpoint;
import io.chatsessions.auth.AuthTokenMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** One call of an endpoint, from its first byte to what became of it. Lives on one event loop. */
public final class Attempt {

  private final RoutingContext request;
  private final Endpoint endpoint;
  private final Observer observer;
  private final long start = System.nanoTime();

  private String sessionId;
  private Effect effect = Effect.NONE;
  private boolean shed;
  private boolean working;
  private boolean abandoned;

  interface Observer {
    void over(Attempt attempt, Outcome outcome);
  }

  Attempt(RoutingContext request, Endpoint endpoint, Observer observer) {
    this.request = request;
    this.endpoint = endpoint;
    this.observer = observer;
  }

  /** Says which session it is about; never told to anybody but as a keyed hash. */
  public Attempt on(String namedSessionId) {
    this.sessionId = namedSessionId;
    return this;
  }

  void shed() {
    this.shed = true;
  }

  /**
   * Follows the work. It goes on when the caller hangs up, so only its end is the truth. The
   * request's deadline ends it by cancelling.
   *
   * @param effects what a result did
   */
  public <T> Uni<T> follow(Uni<T> work, Function<T, Effect> effects) {
    this.working = true;
    return work.onFailure()
        .invoke(failure -> worked(Outcome.ABANDONED))
        .onItem()
        .invoke(
            result -> {
              effect = effects.apply(result);
              worked(effect.documents() > 0 ? Outcome.ENDED : Outcome.NOT_FOUND);
            })
        .onCancellation()
        .invoke(() -> worked(Outcome.ABANDONED));
  }

  private void worked(Outcome unheard) {
    working = false;
    if (abandoned) {
      observer.over(this, unheard);
    }
  }

  private Outcome heard() {
    return Outcome.of(endpoint, request.response().getStatusCode(), userId() != null);
  }

  void answered(AsyncResult<Void> sent) {
    if (sent.succeeded()) {
      observer.over(this, shed ? Outcome.SHED : heard());
    } else if (working) {
      abandoned = true;
    } else {
      observer.over(this, Outcome.ABANDONED);
    }
  }

  Endpoint endpoint() {
    return endpoint;
  }

  RoutingContext request() {
    return request;
  }

  /** The caller, if the service knows that it is them; else null. */
  String userId() {
    return request.get(AuthTokenMechanism.AUTHENTICATED_USER_ID);
  }

  /** Null if the request named none that could be read. */
  String sessionId() {
    return sessionId;
  }

  Effect effect() {
    return effect;
  }

  long nanos() {
    return System.nanoTime() - start;
  }
}
