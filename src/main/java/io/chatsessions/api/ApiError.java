package io.chatsessions.api;

import io.chatsessions.auth.AuthTokenMechanism;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Every error that the API answers: its status and its exact body. Holds no detail of a cause. */
public enum ApiError {
  /** No valid pair of user id and token; deliberately the same for every reason. */
  NOT_LOGGED_IN(
      401,
      "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}",
      Map.of(HttpHeaders.WWW_AUTHENTICATE, AuthTokenMechanism.CHALLENGE)),
  /** The caller has no such session: unknown, another user's, or over already. */
  SESSION_NOT_FOUND(404, "{\"success\":false,\"error\":\"Session not found\"}"),

  /** The body is not one JSON value that ends where it should. */
  INVALID_JSON(400, invalidParams("invalid JSON")),
  NOT_AN_OBJECT(400, invalidParams("must be object")),
  SESSION_ID_MISSING(400, invalidParams("must have required property 'sessionId'")),
  SESSION_ID_NOT_A_STRING(400, invalidParams("must be string")),
  UNKNOWN_PROPERTY(400, invalidParams("must NOT have additional properties")),

  /** A paging parameter is no whole number, or is there twice. */
  NOT_A_NUMBER(400, typed("error-invalid-params", "must be number")),
  NOT_POSITIVE(400, typed("error-invalid-params", "must be > 0")),
  NEGATIVE(400, typed("error-invalid-params", "must be >= 0")),
  NOT_A_STRING(400, typed("error-invalid-params", "must be string")),
  FILTER_TOO_LONG(400, typed("error-invalid-params", "must NOT have more than 128 characters")),
  /** {@code sort} is no JSON object of 1 and -1. Rocket.Chat would also repeat what was sent. */
  INVALID_SORT(
      400, typed("error-invalid-sort", "Invalid sort parameter provided [error-invalid-sort]")),
  /** {@code sort} names a field that does not sort; without a type, as in Rocket.Chat. */
  INVALID_SORT_KEYS(400, refusal("error-invalid-sort-keys")),

  BAD_REQUEST(400, typed("error-bad-request", "Bad Request")),
  FOREIGN_ORIGIN(403, refusal("Origin Not Allowed")),
  PATH_NOT_FOUND(404, refusal("Not Found")),
  METHOD_NOT_ALLOWED(405, refusal("Method Not Allowed")),
  REQUEST_TIMEOUT(408, refusal("Request Timeout"), Map.of("Connection", "close")),
  PAYLOAD_TOO_LARGE(413, refusal("Payload Too Large")),
  UNSUPPORTED_MEDIA_TYPE(415, refusal("Unsupported Media Type")),

  URI_TOO_LONG(414, refusal("URI Too Long")),
  /** The request expects something else than to be told to go on. */
  EXPECTATION_FAILED(417, refusal("Expectation Failed")),
  HEADERS_TOO_LARGE(431, refusal("Request Header Fields Too Large")),

  /** Too many calls; {@code %d} stands for the seconds to wait. */
  TOO_MANY_REQUESTS(
      429,
      refusal(
          "Error, too many requests. Please slow down. You must wait %d seconds before trying this"
              + " endpoint again. [error-too-many-requests]")),

  INTERNAL(
      500,
      "{\"success\":false,\"errorType\":\"error-internal\",\"error\":\"Internal Server Error\"}"),
  /** MongoDB is away or too slow; the same call later finishes the job. */
  UNAVAILABLE(
      503,
      "{\"success\":false,\"errorType\":\"error-service-unavailable\",\"error\":"
          + "\"The service is temporarily unavailable. Try again later.\"}");

  private final int status;
  private final String body;
  private final Map<String, String> headers;

  ApiError(int status, String body) {
    this(status, body, Map.of());
  }

  ApiError(int status, String body, Map<String, String> headers) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  public int status() {
    return status;
  }

  public String body() {
    return body;
  }

  public Map<String, String> headers() {
    return this == UNAVAILABLE ? Map.of(HttpHeaders.RETRY_AFTER, retryAfter()) : headers;
  }

  // About as long as a replica set needs to elect a primary, and not the same for all callers, or
  // they would return all at once.
  private static String retryAfter() {
    return String.valueOf(ThreadLocalRandom.current().nextInt(3, 9));
  }

  Response toResponse() {
    var response = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    headers().forEach(response::header);
    return response.build();
  }

  private static String refusal(String error) {
    return "{\"success\":false,\"error\":\"" + error + "\"}";
  }

  private static String invalidParams(String error) {
    return typed("invalid-params", error);
  }

  private static String typed(String errorType, String error) {
    return "{\"success\":false,\"errorType\":\"" + errorType + "\",\"error\":\"" + error + "\"}";
  }
}
