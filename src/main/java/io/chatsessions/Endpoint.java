package io.chatsessions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The endpoints of the API, each at a path of its own. */
public enum Endpoint {
  /** Ends one of the caller's sessions. */
  LOGOUT_ME("logout.me", "POST"),
  /** Ends every login of the caller but the one that calls. */
  LOGOUT_OTHERS("logout.others", "POST"),
  /** Shows the caller's sessions. */
  LIST("list", "GET", "HEAD"),
  /** Shows one of the caller's sessions. */
  INFO("info", "GET", "HEAD");

  private static final String BASE = "/api/v1/sessions/";

  // What the router leaves out of a path when it compares it with an endpoint's.
  private static final Pattern UNCOMPARED = Pattern.compile(";[^/]*|/+(?=(?:;[^/]*|/)*$)");

  private final String label;
  private final List<String> methods;

  Endpoint(String label, String... methods) {
    this.label = label;
    this.methods = List.of(methods);
  }

  /** The endpoint at this normalized path, if there is one. */
  public static Optional<Endpoint> at(String path) {
    String compared = UNCOMPARED.matcher(path).replaceAll("");
    return Stream.of(values()).filter(known -> compared.equals(BASE + known.label)).findFirst();
  }

  /** Whether it is called by this method. */
  public boolean takes(String called) {
    return methods.contains(called);
  }

  /** Its methods, as a header {@code Allow} has them. */
  public String allowed() {
    return String.join(", ", methods);
  }

  /** Whether a call of it may end sessions. */
  public boolean endsSessions() {
    return this == LOGOUT_ME || this == LOGOUT_OTHERS;
  }

  /** Its name in metrics, audit records and its path. */
  public String label() {
    return label;
  }
}
