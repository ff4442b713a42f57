package io.chatsessions.support;

/** What the service's metrics say. */
public final class Metrics {

  /** The series of an endpoint's outcome. */
  public static final String CALLS = "chat_sessions_calls_total{endpoint=\"%s\",outcome=\"%s\"}";

  /** The same of a logout. */
  public static final String LOGOUT_ME = CALLS.formatted("logout.me", "%s");

  private Metrics() {}

  /** The value of one series of the service under test. */
  public static double value(String series) {
    return valueIn(exported(), series);
  }

  /** All that the service under test exports. */
  public static String exported() {
    return Api.management().get("/q/metrics").then().statusCode(200).extract().asString();
  }

  /** The value of one series in what was exported. */
  public static double valueIn(String exported, String series) {
    return exported
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(series + " is not exported"));
  }
}
