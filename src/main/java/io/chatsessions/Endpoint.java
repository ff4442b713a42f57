package io.chatsessions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The endpoints of the API, each at a path of its own. */
public enum Endpoint {
  LOGOUT_ME("logout.me", "POST"),
  LOGOUT_OTHERS("logout.others", "POST"),
  LIST("list", "GET", "HEAD"),
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

  public static Optional<Endpoint> at(String path) {
    String compared = UNCOMPARED.matcher(path).replaceAll("");
    return Stream.of(values()).filter(known -> compared.equals(BASE + known.label)).findFirst();
  }

  public boolean takes(String called) {
    return methods.contains(called);
  }

  public String allowed() {
    return String.join(", ", methods);
  }

  public boolean endsSessions() {
    return this == LOGOUT_ME || this == LOGOUT_OTHERS;
  }

  /** Its name in metrics, audit records and its path. */
  public String label() {
    return label;
  }
}
