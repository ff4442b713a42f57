package io.chatsessions.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawConnection;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The same, against the packaged service, and what only that one answers in shape. */
@QuarkusIntegrationTest
class EveryEndpointIT extends EveryEndpointTest {

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void aRequestForTwoHosts(String endpoint) throws IOException {
    assertRefused(ApiError.BAD_REQUEST, endpoint + " HTTP/1.1\nHost: a\nHost: b\n\n");
  }

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void aRequestLineOfMoreThan4KiB(String endpoint) throws IOException {
    String query = "?" + "x".repeat(9_000);
    assertRefused(ApiError.URI_TOO_LONG, endpoint + query + " HTTP/1.1\nHost: a\n\n");
  }

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void headersOfMoreThan20KiB(String endpoint) throws IOException {
    String header = "X-A: " + "x".repeat(30_000);
    assertRefused(ApiError.HEADERS_TOO_LARGE, endpoint + " HTTP/1.1\nHost: a\n" + header + "\n\n");
  }

  private static void assertRefused(ApiError error, String request) throws IOException {
    RawAnswer answer = RawConnection.exchange(request);

    assertThat(answer.status()).isEqualTo(error.status());
    assertThat(answer.body()).isEqualTo(error.body());
  }
}
