package io.chatsessions.observe;

/** How an attempt ended, as audit records and metrics name it. */
enum Outcome {
  /** Answered as asked; of a logout: what it named is over. */
  ENDED("ended", true),
  /** The caller has no such session. */
  NOT_FOUND("not-found", true),
  /** The request is not what the endpoint takes. */
  INVALID("invalid", true),
  /** MongoDB was away or too slow. */
  UNAVAILABLE("unavailable", true),
  /** Something unforeseen. */
  ERROR("error", true),
  /** No valid pair of user id and token. */
  NOT_AUTHENTICATED("not-authenticated", false),
  /** A page from an origin that is not allowed. */
  FOREIGN_ORIGIN("foreign-origin", false),
  /** More calls than allowed. */
  RATE_LIMITED("rate-limited", false),
  /** More calls at once than the service takes. */
  SHED("shed", false),
  /** The caller hung up before an answer, and nothing is known to have ended. */
  ABANDONED("abandoned", false);

  private final String label;
  private final boolean ofLogout;

  Outcome(String label, boolean ofLogout) {
    this.label = label;
    this.ofLogout = ofLogout;
  }

  static Outcome of(int status) {
    return switch (status) {
      case 200 -> ENDED;
      case 401 -> NOT_AUTHENTICATED;
      case 403 -> FOREIGN_ORIGIN;
      case 404 -> NOT_FOUND;
      case 429 -> RATE_LIMITED;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? INVALID : ERROR;
    };
  }

  String label() {
    return label;
  }

  /** Whether it is the outcome of a logout, not a refusal before there was one. */
  boolean isOfLogout() {
    return ofLogout;
  }
}
