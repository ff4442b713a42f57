package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the framework's own refusals and everything else become. */
class ExceptionMappersTest {

  private final ExceptionMappers mappers = new ExceptionMappers();

  @ParameterizedTest
  @CsvSource({
    "413, PAYLOAD_TOO_LARGE",
    "415, UNSUPPORTED_MEDIA_TYPE",
    "400, UNSUPPORTED_MEDIA_TYPE",
    "406, INTERNAL",
    "502, INTERNAL"
  })
  void aRefusalOfTheFrameworkIsAnErrorOfTheContract(int status, ApiError error) {
    assertIs(error, mappers.framework(new WebApplicationException("its words", status)));
  }

  @Test
  void whatIsNoOutageIsA500WithoutItsWords() {
    assertIs(ApiError.INTERNAL, mappers.anything(new IllegalStateException("its words")));
  }

  private static void assertIs(ApiError error, Response answer) {
    assertThat(answer.getStatus()).isEqualTo(error.status());
    assertThat(answer.getEntity()).isEqualTo(error.body());
  }
}
