package io.chatsessions.observe;

import java.util.Optional;
import java.util.stream.Stream;

/** The endpoints whose calls are measured and, if they end sessions, audited. */
public enum Endpoint {
  /** Ends one of the caller's sessions. */
  LOGOUT_ME("POST", "logout.me", true),
  /** Ends every login of the caller but the one that calls. */
  LOGOUT_OTHERS("POST", "logout.others", true),
  /** Shows the caller's sessions. */
  LIST("GET", "list", false),
  /** Shows one of the caller's sessions. */
  INFO("GET", "info", false);

  private static final String BASE = "/api/v1/sessions/";

  private final String method;
  private final String label;
  private final boolean endsSessions;

  Endpoint(String method, String label, boolean endsSessions) {
    this.method = method;
    this.label = label;
    this.endsSessions = endsSessions;
  }

  static Optional<Endpoint> of(String method, String path) {
    String plain = RoutedPath.of(path);
    return Stream.of(values())
        .filter(known -> known.method.equals(method) && plain.equals(BASE + known.label))
        .findFirst();
  }

  String label() {
    return label;
  }

  boolean endsSessions() {
    return endsSessions;
  }

  /** Whether a call of it can end so. */
  boolean canEnd(Outcome outcome) {
    return switch (outcome) {
      case ENDED -> endsSessions;
      case SHOWN -> !endsSessions;
      case NOT_FOUND -> this != LIST;
      default -> true;
    };
  }
}
