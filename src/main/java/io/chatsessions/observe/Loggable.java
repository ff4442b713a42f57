package io.chatsessions.observe;

import java.util.regex.Pattern;

/** What a caller sent and may be logged: somebody may have put a token where an id belongs. */
public final class Loggable {

  /** As long as the workspace's own ids. */
  static final int LONGEST_ID = 17;

  /** A login token has 43 such characters. */
  private static final Pattern TOKEN_LIKE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private Loggable() {}

  /** The id of a request, or only its beginning if a token could be in it. */
  public static String requestId(String id) {
    return TOKEN_LIKE.matcher(id).find() ? id.substring(0, Math.min(id.length(), LONGEST_ID)) : id;
  }
}
