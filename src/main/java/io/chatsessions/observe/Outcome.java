package io.chatsessions.observe;

import io.chatsessions.Endpoint;

/** How a call of an endpoint ended, as audit records and metrics name it. */
enum Outcome {
  /** What the call named is over. */
  ENDED("ended"),
  /** The caller got what they asked to see. */
  SHOWN("shown"),
  /** The caller has no such session. */
  NOT_FOUND("not-found"),
  /** The request is not what the endpoint takes. */
  INVALID("invalid"),
  /** MongoDB was away or too slow. */
  UNAVAILABLE("unavailable"),
  /** Something unforeseen. */
  ERROR("error"),
  /** No valid pair of user id and token. */
  NOT_AUTHENTICATED("not-authenticated"),
  /** A page from an origin that is not allowed. */
  FOREIGN_ORIGIN("foreign-origin"),
  /** More calls than one login may make. */
  RATE_LIMITED("rate-limited"),
  /** More wrong credentials than one address may show. */
  ADDRESS_LIMITED("address-limited"),
  /** More calls at once than the service takes. */
  SHED("shed"),
  /** The caller hung up before an answer, and nothing is known to have ended. */
  ABANDONED("abandoned");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** What an answer with this status says of a call. */
  static Outcome of(Endpoint endpoint, int status, boolean signedIn) {
    return switch (status) {
      case 200 -> endpoint.endsSessions() ? ENDED : SHOWN;
      case 401 -> NOT_AUTHENTICATED;
      case 403 -> FOREIGN_ORIGIN;
      case 404 -> NOT_FOUND;
      case 429 -> signedIn ? RATE_LIMITED : ADDRESS_LIMITED;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? INVALID : ERROR;
    };
  }

  /** Whether a call of this endpoint can end so. */
  boolean isPossibleFor(Endpoint endpoint) {
    return switch (this) {
      case ENDED -> endpoint.endsSessions();
      case SHOWN -> !endpoint.endsSessions();
      case NOT_FOUND -> endpoint != Endpoint.LIST;
      default -> true;
    };
  }

  String label() {
    return label;
  }
}
