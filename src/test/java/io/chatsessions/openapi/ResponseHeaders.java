package io.chatsessions.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.chatsessions.auth.AuthTokenMechanism;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that answers have, by status. */
enum ResponseHeaders {
  CACHE_CONTROL("Cache-Control", "", text().addEnumeration("no-store"), "Nobody may keep it."),
  CONTENT_TYPE_OPTIONS(
      "X-Content-Type-Options", "", text().addEnumeration("nosniff"), "It is what its type says."),
  REQUEST_ID(
      "X-Request-Id",
      "",
      text().pattern("^[A-Za-z0-9._-]{1,64}$"),
      "The request's own if it had one of this form, else a fresh one; also in the log."),
  WWW_AUTHENTICATE(
      "WWW-Authenticate",
      "401",
      text().addEnumeration(AuthTokenMechanism.CHALLENGE),
      "The header to send; browsers do not prompt for it."),
  RETRY_AFTER("Retry-After", "429 503", number(), "After how many seconds to try again."),
  LIMIT("X-RateLimit-Limit", Constants.COUNTED, number(), "How many calls a window allows."),
  REMAINING("X-RateLimit-Remaining", Constants.COUNTED, number(), "How many are left in it."),
  RESET("X-RateLimit-Reset", Constants.COUNTED, number(), "When all are back, in ms since 1970.");

  private static final class Constants {
    /** Absent where calls are not limited, or were refused before they were counted. */
    static final String COUNTED = "200 400 404 413 415 429 500 503";
  }

  private final String header;
  private final List<String> statuses;
  private final Schema schema;
  private final String description;

  /**
   * @param statuses those that have it, separated by spaces; none means all
   */
  ResponseHeaders(String header, String statuses, Schema schema, String description) {
    this.header = header;
    this.statuses = statuses.isEmpty() ? List.of() : List.of(statuses.split(" "));
    this.schema = schema;
    this.description = description;
  }

  static void define(Components components) {
    for (ResponseHeaders each : values()) {
      components.addHeader(
          each.header,
          createHeader()
              .required(!each.header.startsWith("X-RateLimit"))
              .schema(each.schema)
              .description(each.description));
    }
  }

  static void addTo(APIResponse response, String status) {
    for (ResponseHeaders each : values()) {
      if (each.statuses.isEmpty() || each.statuses.contains(status)) {
        Header reference = createHeader().ref("#/components/headers/" + each.header);
        response.addHeader(each.header, reference);
      }
    }
  }

  private static Schema number() {
    return createSchema().addType(Schema.SchemaType.INTEGER);
  }

  private static Schema text() {
    return createSchema().addType(Schema.SchemaType.STRING);
  }
}
