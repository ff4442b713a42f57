package io.chatsessions.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Every error that the API answers: its status and its exact body. Holds no detail of a cause. */
public enum ApiError {
  /** No valid pair of user id and token; deliberately the same for every reason. */
  NOT_LOGGED_IN(401, "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}"),
  /** The caller has no such session: unknown, another user's, or over already. */
  SESSION_NOT_FOUND(404, "{\"success\":false,\"error\":\"Session not found\"}"),

  /** The body is not one JSON value that ends where it should. */
  INVALID_JSON(400, invalidParams("invalid JSON")),
  /** The body is JSON but no object. */
  NOT_AN_OBJECT(400, invalidParams("must be object")),
  /** The body lacks {@code sessionId}. */
  SESSION_ID_MISSING(400, invalidParams("must have required property 'sessionId'")),
  /** {@code sessionId} is no string. */
  SESSION_ID_NOT_A_STRING(400, invalidParams("must be string")),
  /** The body has a property that the endpoint does not know. */
  UNKNOWN_PROPERTY(400, invalidParams("must NOT have additional properties")),

  /** No such path. */
  PATH_NOT_FOUND(404, "{\"success\":false,\"error\":\"Not Found\"}"),
  /** The path exists, but not for this method. */
  METHOD_NOT_ALLOWED(405, "{\"success\":false,\"error\":\"Method Not Allowed\"}"),
  /** The body is longer than the service reads. */
  PAYLOAD_TOO_LARGE(413, "{\"success\":false,\"error\":\"Payload Too Large\"}"),
  /** The body says that it is something other than JSON. */
  UNSUPPORTED_MEDIA_TYPE(415, "{\"success\":false,\"error\":\"Unsupported Media Type\"}"),

  /** Something unforeseen; the log says what. */
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

  ApiError(int status, String body) {
    this.status = status;
    this.body = body;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The JSON body, byte for byte. */
  public String body() {
    return body;
  }

  Response toResponse() {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }

  private static String invalidParams(String error) {
    return "{\"success\":false,\"errorType\":\"invalid-params\",\"error\":\"" + error + "\"}";
  }
}
