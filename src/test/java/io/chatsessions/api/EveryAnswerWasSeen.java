package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.ApiDocument;
import io.chatsessions.support.SeenAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The build runs it after all other tests: what no test ever got is not to be promised. */
class EveryAnswerWasSeen {

  private static final Path DOCUMENT = Path.of("target", "classes", "openapi.json");

  @Test
  void theDocumentListsNothingThatTheServiceDoesNotAnswer() throws IOException {
    assertThat(new ApiDocument(Files.readString(DOCUMENT)).answers())
        .allMatch(SeenAnswers.all()::contains);
  }
}
