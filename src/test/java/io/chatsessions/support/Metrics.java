package io.chatsessions.support;

/** What the service's metrics say. */
public final class Metrics {

  /** The series of a logout's outcome. */
  public static final String LOGOUT_ME =
      "chat_sessions_calls_total{endpoint=\"logout.me\",outcome=\"%s\"}";

  private Metrics() {}

  /** The value of one series of the service under test. */
  public static double value(String series) {
    return valueIn(
        Api.management().get("/q/metrics").then().statusCode(200).extract().asString(), series);
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
