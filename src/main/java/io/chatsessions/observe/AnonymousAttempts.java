package io.chatsessions.observe;

import io.chatsessions.Endpoint;
import io.vertx.core.Vertx;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;

/**
 * Lets attempts of callers whom nobody knows be recorded one by one up to a rate, and sums what is
 * above it: without a login anybody could fill the log.
 */
final class AnonymousAttempts {

  /** How many of one kind are recorded one by one in a second. */
  static final int EACH_SECOND = 20;

  private final ConcurrentHashMap<Kind, Integer> seen = new ConcurrentHashMap<>();
  private final Vertx vertx;
  private final ObjIntConsumer<Kind> sum;

  record Kind(Endpoint endpoint, Outcome outcome) {}

  /**
   * @param sum takes how many of a kind were above the rate, when their second is over
   */
  AnonymousAttempts(Vertx vertx, ObjIntConsumer<Kind> sum) {
    this.vertx = vertx;
    this.sum = sum;
  }

  boolean isOneByOne(Endpoint endpoint, Outcome outcome) {
    var kind = new Kind(endpoint, outcome);
    int count = seen.merge(kind, 1, Integer::sum);
    if (count == 1) {
      vertx.setTimer(1000, timer -> endSecond(kind));
    }
    return count <= EACH_SECOND;
  }

  void endSeconds() {
    seen.keySet().forEach(this::endSecond);
  }

  private void endSecond(Kind kind) {
    Integer count = seen.remove(kind);
    if (count != null && count > EACH_SECOND) {
      sum.accept(kind, count - EACH_SECOND);
    }
  }
}
