package io.chatsessions.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.Api;
import io.chatsessions.support.ApiDocument;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The served OpenAPI document itself. That the service answers nothing else, every other test
 * proves, because all that they see is held against it; that it answers all of it, {@link
 * EveryAnswerWasSeen}.
 */
@QuarkusTest
class ApiDocumentTest extends BlackBoxTest {

  private final ApiDocument document = ApiDocument.served();

  @Test
  void listsTheContractsAnswersAndNoOther() {
    Set<String> documented =
        document.answers().stream()
            .map(answer -> answer.split(" \\{")[0])
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    answers("POST " + Api.LOGOUT_ME, 404, 408, 415),
                    answers("POST " + Api.LOGOUT_OTHERS, 408, 415),
                    answers("GET " + Api.LIST),
                    answers("GET " + Api.INFO, 404))
                .flatMap(answers -> answers)
                .toList());
  }

  /** What every endpoint answers, and what only this one does. */
  private static Stream<String> answers(String endpoint, int... own) {
    return IntStream.concat(
            IntStream.of(200, 400, 401, 403, 413, 414, 417, 429, 431, 500, 503), IntStream.of(own))
        .mapToObj(status -> endpoint + " " + status);
  }

  @Test
  void hasEachMethodThatAPathAllows() {
    for (String operation : document.operations()) {
      String[] methodAndPath = operation.split(" ");
      String allowed = methodAndPath[0].equals("GET") ? "GET, HEAD" : methodAndPath[0];

      given().delete(methodAndPath[1]).then().statusCode(405).header("Allow", equalTo(allowed));
    }
  }

  @Test
  void showsTheApiDocumentsOwnCall() {
    String logout = "POST " + Api.LOGOUT_ME;

    assertThat(
            document
                .root()
                .at("/paths/~1api~1v1~1sessions~1logout.me/post/requestBody/content")
                .at("/application~1json/example")
                .toString())
        .isEqualTo(Bodies.logoutBody("WJ2giBwm4B9mcojFi"));
    assertThat(document.examples(logout, "200"))
        .hasToString("[" + Bodies.ended("WJ2giBwm4B9mcojFi") + "]");
    assertThat(document.examples(logout, "401")).hasToString("[" + Bodies.NOT_LOGGED_IN + "]");
    assertThat(document.examples(logout, "404")).hasToString("[" + Bodies.SESSION_NOT_FOUND + "]");
  }

  @Test
  void asksForTheTwoHeadersThatSayWhoIsCalling() {
    assertThat(document.root().get("security").toString())
        .isEqualTo("[{\"X-User-Id\":[],\"X-Auth-Token\":[]}]");
    for (String header : List.of("X-User-Id", "X-Auth-Token")) {
      JsonNode scheme = document.root().at("/components/securitySchemes/" + header);
      assertThat(scheme.get("type").asText()).isEqualTo("apiKey");
      assertThat(scheme.get("in").asText()).isEqualTo("header");
      assertThat(scheme.get("name").asText()).isEqualTo(header);
    }
  }

  @Test
  void hasTheVersionThatRuns() {
    String version = document.root().at("/info/version").asText();

    assertThat(version).matches("\\d+\\.\\d+\\.\\d+.*").isNotEqualTo("0.0.0");
    assertThat(Api.management().get("/q/metrics").asString())
        .contains("version=\"" + version + "\"");
  }

  @Test
  void isNotServedToCallers() {
    RestAssured.get("/q/openapi").then().statusCode(404).body(equalTo(NOT_FOUND));
  }

  private static final String NOT_FOUND = "{\"success\":false,\"error\":\"Not Found\"}";
}
