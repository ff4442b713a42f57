package io.chatsessions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.DocumentedAnswers;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The served OpenAPI document is the one that the endpoints make. */
@QuarkusTest
class ApiDocumentIsTrueTest extends BlackBoxTest {

  private static final Path MADE = Path.of("target", "openapi.json");

  @Test
  void theServedDocumentIsWhatTheEndpointsSay() throws Exception {
    String made =
        Api.management().queryParam("format", "json").get("/q/generated-openapi").asString();
    Files.writeString(MADE, made);

    var json = new ObjectMapper();
    assertThat(json.readTree(DocumentedAnswers.served()))
        .as("after a change of the endpoints: cp %s src/main/resources/", MADE)
        .isEqualTo(json.readTree(made));
  }
}
