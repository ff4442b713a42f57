package io.chatsessions.observe;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id that ties a request, its answer and its log lines together. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  public static final String LOG_KEY = "requestId";

  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** A login token has 43 such characters. */
  private static final Pattern TOKEN_LIKE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private RequestId() {}

  /**
   * The caller's own id if it is harmless in a header and a log line, else a fresh one.
   *
   * @param offered what the caller sent; null for nothing
   */
  public static String of(String offered) {
    return offered != null && ACCEPTED.matcher(offered).matches()
        ? offered
        : UUID.randomUUID().toString();
  }

  /** What may be logged of an id: only its beginning if somebody may have put a token there. */
  public static String loggable(String id) {
    return TOKEN_LIKE.matcher(id).find()
        ? id.substring(0, Math.min(id.length(), AuditLog.LONGEST_CLAIMED_ID))
        : id;
  }
}
