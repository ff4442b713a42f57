package io.chatsessions.observe;

import io.chatsessions.Endpoint;

/** How a call of an endpoint ended, as audit records and metrics name it. */
enum Outcome {
  ENDED("ended"),
  SHOWN("shown"),
  NOT_FOUND("not-found"),
  INVALID("invalid"),
  UNAVAILABLE("unavailable"),
  ERROR("error"),
  NOT_AUTHENTICATED("not-authenticated"),
  FOREIGN_ORIGIN("foreign-origin"),
  RATE_LIMITED("rate-limited"),
  ADDRESS_LIMITED("address-limited"),
  /** More calls at once than the service takes. */
  SHED("shed"),
  /** The caller hung up before an answer, and nothing is known to have ended. */
  ABANDONED("abandoned");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

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
