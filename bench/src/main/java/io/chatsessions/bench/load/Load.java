package io.chatsessions.bench.load;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Request;

/**
 * What is sent and how fast.
 *
 * @param kind what each call is to meet
 * @param batch the logins that the calls name, one call for each
 * @param concurrency how many calls are under way at once; at a fixed rate, how many connections
 * @param perSecond the fixed rate; 0 sends the next call when one is answered
 */
public record Load(Kind kind, Batch batch, int concurrency, double perSecond) {

  /** What a call is to meet. */
  public enum Kind {
    /** A login that is ended: 200. */
    LOGOUT,
    /** A token that nobody holds: 401. */
    REFUSED,
    /** A session that nobody has: 404. */
    NOT_FOUND
  }

  Request request(int n) {
    return switch (kind) {
      case LOGOUT -> batch.logout(n);
      case REFUSED -> batch.refused(n);
      case NOT_FOUND -> batch.notFound(n);
    };
  }

  int expectedStatus() {
    return switch (kind) {
      case LOGOUT -> 200;
      case REFUSED -> 401;
      case NOT_FOUND -> 404;
    };
  }
}
