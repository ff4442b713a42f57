package io.chatsessions.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The OpenAPI document: which answers each of its operations has. */
public final class ApiDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String text;
  private final JsonNode root;

  /**
   * Reads it.
   *
   * @param text its JSON
   */
  public ApiDocument(String text) {
    this.text = text;
    this.root = parse(text);
  }

  /** The one that the service under test serves. */
  public static ApiDocument served() {
    return new ApiDocument(Api.management().get("/q/openapi").asString());
  }

  /** All of it. */
  public JsonNode root() {
    return root;
  }

  /** All of it, as it was read. */
  public String text() {
    return text;
  }

  /** Every operation, by method and path. */
  public List<String> operations() {
    List<String> operations = new ArrayList<>();
    root.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> operations.add(method.toUpperCase() + " " + path.getKey())));
    return operations;
  }

  /** Every answer: by operation, status and, for an error, its body. */
  public TreeSet<String> answers() {
    var answers = new TreeSet<String>();
    for (String operation : operations()) {
      responses(operation)
          .fieldNames()
          .forEachRemaining(
              status ->
                  examples(operation, status).stream()
                      .map(body -> answer(operation, Integer.parseInt(status), body.toString()))
                      .forEach(answers::add));
    }
    return answers;
  }

  /** How {@link #answers} names this one. */
  public static String answer(String operation, int status, String body) {
    String answer = operation + " " + status;
    return status == 200 ? answer : answer + " " + body.replaceFirst("wait [0-9]+ s", "wait 42 s");
  }

  /** The bodies that an answer may have; of a success just one of them. */
  public List<JsonNode> examples(String operation, String status) {
    JsonNode response = responses(operation).get(status);
    String reference = response.path("$ref").asText();
    JsonNode json =
        (reference.isEmpty() ? response : root.at(reference.substring(1)))
            .at("/content/application~1json");
    return json.has("example")
        ? List.of(json.get("example"))
        : json.path("examples").findValues("value");
  }

  private JsonNode responses(String operation) {
    String[] methodAndPath = operation.split(" ", 2);
    return root.get("paths")
        .get(methodAndPath[1])
        .get(methodAndPath[0].toLowerCase())
        .get("responses");
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The document is not JSON", e);
    }
  }
}
