package io.chatsessions.edge;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id that ties a request, its answer and its log lines together. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  static final String LOG_KEY = "requestId";

  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

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
}
