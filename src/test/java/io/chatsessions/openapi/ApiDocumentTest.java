package io.chatsessions.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.DocumentedAnswers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The served OpenAPI document itself; that it is true, every other test proves, because all that
 * they see is held against it.
 */
@QuarkusTest
class ApiDocumentTest extends BlackBoxTest {

  @Test
  void listsTheContractsAnswersAndNoOther() throws Exception {
    Set<String> documented = new TreeSet<>();
    document()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            method
                                .getValue()
                                .get("responses")
                                .fieldNames()
                                .forEachRemaining(
                                    status ->
                                        documented.add(
                                            String.join(
                                                " ",
                                                method.getKey().toUpperCase(),
                                                path.getKey(),
                                                status)))));

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    answers("POST " + Api.LOGOUT_ME, 400, 404, 415),
                    answers("POST " + Api.LOGOUT_OTHERS, 400, 415),
                    answers("GET " + Api.LIST, 400),
                    answers("GET " + Api.INFO, 400, 404))
                .flatMap(answers -> answers)
                .toList());
  }

  /** What every endpoint answers, and what only this one does. */
  private static Stream<String> answers(String endpoint, int... own) {
    return IntStream.concat(
            IntStream.of(200, 401, 403, 413, 414, 429, 431, 500, 503), IntStream.of(own))
        .mapToObj(status -> endpoint + " " + status);
  }

  @Test
  void hasAnExampleForEachAnswer() throws Exception {
    JsonNode document = document();
    document
        .findValues("responses")
        .forEach(responses -> responses.forEach(response -> assertHasExample(document, response)));
  }

  private static void assertHasExample(JsonNode document, JsonNode response) {
    JsonNode json = response.at("/content/application~1json");
    String schema = json.at("/schema/$ref").asText();
    JsonNode ofSchema = document.at(schema.replaceFirst("^#", "") + "/example");
    assertThat(json.has("examples") || ofSchema.isObject())
        .as("an example of %s", response)
        .isTrue();
  }

  @Test
  void showsTheApiDocumentsOwnCall() throws Exception {
    JsonNode schemas = document().at("/components/schemas");

    assertThat(schemas.at("/LogoutRequest/example").toString())
        .isEqualTo(Api.logoutBody("WJ2giBwm4B9mcojFi"));
    assertThat(schemas.at("/LogoutResponse/example").toString())
        .isEqualTo(Api.ended("WJ2giBwm4B9mcojFi"));
    assertThat(
            document()
                .at("/paths/~1api~1v1~1sessions~1logout.me/post/responses/404/content")
                .at("/application~1json/examples/SESSION_NOT_FOUND/value")
                .toString())
        .isEqualTo(Api.SESSION_NOT_FOUND);
  }

  @Test
  void asksForTheTwoHeadersThatSayWhoIsCalling() throws Exception {
    JsonNode document = document();

    assertThat(document.get("security").toString())
        .isEqualTo("[{\"X-User-Id\":[],\"X-Auth-Token\":[]}]");
    for (String header : List.of("X-User-Id", "X-Auth-Token")) {
      JsonNode scheme = document.at("/components/securitySchemes/" + header);
      assertThat(scheme.get("type").asText()).isEqualTo("apiKey");
      assertThat(scheme.get("in").asText()).isEqualTo("header");
      assertThat(scheme.get("name").asText()).isEqualTo(header);
    }
  }

  @Test
  void isNotServedToCallers() {
    RestAssured.get("/q/openapi").then().statusCode(404).body(equalTo(NOT_FOUND));
  }

  private static final String NOT_FOUND = "{\"success\":false,\"error\":\"Not Found\"}";

  private static JsonNode document() throws Exception {
    return new ObjectMapper().readTree(DocumentedAnswers.served());
  }
}
