package io.chatsessions.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExample;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatsessions.http.ApiError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One status of an endpoint: which bodies it may have, and each of them as an example. */
final class ErrorResponse {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Stands for a number of seconds in the body of an error. */
  private static final String SECONDS = "%d";

  private ErrorResponse() {}

  static APIResponse of(List<ApiError> errors) {
    MediaType json = createMediaType().schema(schema(errors));
    errors.forEach(error -> json.addExample(error.name(), createExample().value(example(error))));
    return createAPIResponse()
        .description(errors.stream().map(ErrorResponse::words).collect(Collectors.joining("; ")))
        .content(createContent().addMediaType("application/json", json));
  }

  // Each member may have just the values that the bodies have.
  private static Schema schema(List<ApiError> errors) {
    Schema schema =
        createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .additionalPropertiesSchema(createSchema().booleanSchema(false));
    for (ApiError error : errors) {
      body(error).keySet().forEach(member -> schema.addProperty(member, values(errors, member)));
    }
    schema.getProperties().keySet().stream()
        .filter(member -> errors.stream().allMatch(error -> body(error).containsKey(member)))
        .forEach(schema::addRequired);
    return schema;
  }

  private static Schema values(List<ApiError> errors, String member) {
    Schema schema = createSchema();
    List<Object> values =
        errors.stream()
            .map(error -> body(error).get(member))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (values.toString().contains(SECONDS)) {
      return schema.addType(Schema.SchemaType.STRING).pattern(pattern(values.get(0)));
    }
    values.forEach(schema::addEnumeration);
    return schema.addType(
        schema.getEnumeration().get(0) instanceof Boolean
            ? Schema.SchemaType.BOOLEAN
            : Schema.SchemaType.STRING);
  }

  private static Object example(ApiError error) {
    Map<String, Object> body = body(error);
    body.computeIfPresent("error", (name, text) -> String.valueOf(text).replace(SECONDS, "42"));
    return body;
  }

  private static String pattern(Object text) {
    String literal = String.valueOf(text).replaceAll("[.\\[\\]]", "\\\\$0");
    return "^" + literal.replace(SECONDS, "[0-9]+") + "$";
  }

  private static String words(ApiError error) {
    Map<String, Object> body = body(error);
    return String.valueOf(body.getOrDefault("error", body.get("message")));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> body(ApiError error) {
    try {
      return JSON.readValue(error.body(), Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(error + " is not JSON", e);
    }
  }
}
