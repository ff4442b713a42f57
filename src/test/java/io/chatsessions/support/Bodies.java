package io.chatsessions.support;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import org.hamcrest.Matcher;

/** What is sent and what has to come back, as the API document and the contract write it. */
public final class Bodies {

  /** The 401 body of the API document. */
  public static final String NOT_LOGGED_IN =
      "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}";

  /** The 404 body of the API document. */
  public static final String SESSION_NOT_FOUND =
      "{\"success\":false,\"error\":\"Session not found\"}";

  /** The 503 body of the contract. */
  public static final String UNAVAILABLE =
      "{\"success\":false,\"errorType\":\"error-service-unavailable\",\"error\":"
          + "\"The service is temporarily unavailable. Try again later.\"}";

  /** The 500 body of the contract. */
  public static final String INTERNAL =
      "{\"success\":false,\"errorType\":\"error-internal\",\"error\":\"Internal Server Error\"}";

  private Bodies() {}

  /** What a logout is asked with. */
  public static String logoutBody(String sessionId) {
    return "{\"sessionId\":\"" + sessionId + "\"}";
  }

  /** The body of a successful logout. */
  public static String ended(String sessionId) {
    return "{\"sessionId\":\"" + sessionId + "\",\"success\":true}";
  }

  /** The body of a successful logout of all others. */
  public static String othersEnded(int count) {
    return "{\"count\":" + count + ",\"success\":true}";
  }

  /** The same of the last call; if that is a repeat, the call before may have ended them all. */
  public static Matcher<String> endedOthers(int count) {
    return Patience.triesOfTheLastCall() == 1
        ? equalTo(othersEnded(count))
        : oneOf(othersEnded(0), othersEnded(count));
  }

  public static String invalid(String errorType, String error) {
    return "{\"success\":false,\"errorType\":\"" + errorType + "\",\"error\":\"" + error + "\"}";
  }
}
