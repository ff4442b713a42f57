package io.chatsessions.observe;

import io.chatsessions.auth.AuthTokenMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import java.util.function.ToLongFunction;

/** One call of an endpoint, from its first byte to what became of it. Lives on one event loop. */
public final class Attempt {

  private static final long FAILED = -1;

  private final RoutingContext request;
  private final Endpoint endpoint;
  private final Observer observer;
  private final long start = System.nanoTime();

  private String sessionId;
  private long documents;
  private boolean shed;
  private boolean working;
  private boolean abandoned;

  /** Told once what became of it. */
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
   * @param ended how many session documents a result ended
   */
  public <T> Uni<T> follow(Uni<T> work, ToLongFunction<T> ended) {
    this.working = true;
    return work.onItemOrFailure()
        .invoke((result, failure) -> worked(failure == null ? ended.applyAsLong(result) : FAILED))
        .onCancellation()
        .invoke(() -> worked(FAILED));
  }

  private void worked(long ended) {
    working = false;
    documents = Math.max(0, ended);
    if (abandoned) {
      observer.over(this, unheard(ended));
    }
  }

  private Outcome heard() {
    return Outcome.of(endpoint, request.response().getStatusCode(), userId() != null);
  }

  private static Outcome unheard(long ended) {
    if (ended == FAILED) {
      return Outcome.ABANDONED;
    }
    return ended > 0 ? Outcome.ENDED : Outcome.NOT_FOUND;
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

  long documents() {
    return documents;
  }

  long nanos() {
    return System.nanoTime() - start;
  }
}
