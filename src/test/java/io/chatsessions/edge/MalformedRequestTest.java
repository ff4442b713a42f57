package io.chatsessions.edge;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.RawExchange;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that never reach the router. */
@QuarkusTest
class MalformedRequestTest extends BlackBoxTest {

  private static final String BAD_REQUEST =
      "\"errorType\":\"error-bad-request\",\"error\":\"Bad Request\"";

  private static final String POST = "POST /api/v1/sessions/logout.me HTTP/1.1\n";

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(400, BAD_REQUEST, "GARBAGE\n\n"),
        Arguments.of(400, BAD_REQUEST, "PRI * HTTP/2.0\n\nSM\n\n"),
        Arguments.of(400, BAD_REQUEST, "GET / HTTP/9.9\nHost: a\n\n"),
        Arguments.of(400, BAD_REQUEST, "GET / HTTP/1.2\nHost: a\n\n"),
        Arguments.of(400, BAD_REQUEST, "GET / XTTP/1.1\nHost: a\n\n"),
        Arguments.of(400, BAD_REQUEST, "GET / HTTP/01.1\nHost: a\n\n"),
        Arguments.of(400, BAD_REQUEST, "GET / http/1.1\nHost: a\n\n"),
        Arguments.of(400, BAD_REQUEST, POST + "\n"),
        Arguments.of(400, BAD_REQUEST, POST + "Host: a\nHost: b\n\n"),
        Arguments.of(400, BAD_REQUEST, POST + "Host: a b[:\n\n"),
        Arguments.of(400, BAD_REQUEST, POST + "Host: a\nno colon\n\n"),
        Arguments.of(400, BAD_REQUEST, POST + "Host: a\nX-A: a\0b\n\n"),
        Arguments.of(400, BAD_REQUEST, POST + "Host: a\nContent-Length: x\n\n"),
        Arguments.of(400, BAD_REQUEST, POST + "Host: a\nContent-Length: -1\n\n"),
        Arguments.of(
            400, BAD_REQUEST, POST + "Host: a\nContent-Length: 9" + "9".repeat(20) + "\n\n"),
        Arguments.of(
            400, BAD_REQUEST, POST + "Host: a\nContent-Length: 2\nContent-Length: 3\n\n{}x"),
        Arguments.of(
            400,
            BAD_REQUEST,
            POST + "Host: a\nContent-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n"),
        Arguments.of(400, BAD_REQUEST, "GET /api/v1/%zz HTTP/1.1\nHost: a\n\n"),
        Arguments.of(
            417,
            "\"error\":\"Expectation Failed\"",
            POST + "Host: a\nExpect: 200-ok\nContent-Length: 2\n\n"),
        Arguments.of(
            414,
            "\"error\":\"URI Too Long\"",
            "GET /" + "x".repeat(9000) + " HTTP/1.1\nHost: a\n\n"),
        Arguments.of(
            431,
            "\"error\":\"Request Header Fields Too Large\"",
            "GET /nope HTTP/1.1\nHost: a\nX-A: " + "x".repeat(30_000) + "\n\n"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatIsNoHttpIsAnsweredInShape(int status, String error, String request) throws IOException {
    RawAnswer answer = RawExchange.of(request);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"success\":false," + error + "}");
    assertThat(answer.header("Content-Type")).contains("application/json");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("X-Request-Id")).isPresent();
  }

  @Test
  void nothingBehindAMalformedRequestIsRead() throws IOException {
    try (RawConnection connection = new RawConnection()) {
      connection.send("GARBAGE\r\n\r\nGET /nope HTTP/1.1\r\nHost: a\r\n\r\n");

      assertThat(connection.answer().status()).isEqualTo(400);
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void answersKeepTheOrderOfPipelinedRequests() throws IOException {
    try (RawConnection connection = new RawConnection()) {
      connection.send("GET /nope HTTP/1.1\r\nHost: a\r\n\r\nGARBAGE\r\n\r\n");

      assertThat(connection.answer().status()).isEqualTo(404);
      assertThat(connection.answer().status()).isEqualTo(400);
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void aThousandRequestsInARowAreAnsweredOneAfterTheOther() throws IOException {
    String requests =
        IntStream.range(0, 1000)
            .mapToObj("GET /nope HTTP/1.1\r\nHost: a\r\nX-Request-Id: r%d\r\n\r\n"::formatted)
            .collect(Collectors.joining());
    try (RawConnection connection = new RawConnection()) {
      connection.send(requests);

      for (int request = 0; request < 1000; request++) {
        assertThat(connection.answer().header("X-Request-Id")).contains("r" + request);
      }
    }
  }

  @Test
  void aRequestThatNeverEndsIsCutOffHoweverSteadyItsBytes() throws Exception {
    try (RawConnection head = new RawConnection();
        RawConnection body = new RawConnection()) {
      head.send("GET /nope HTTP/1.1\r\n");
      body.send(POST.replace("\n", "\r\n") + "Host: a\r\nContent-Length: 16000\r\n\r\n");
      assertThat(body.answer().status()).isEqualTo(401);

      await("both are cut off")
          .pollInterval(Duration.ofMillis(200))
          .until(() -> isCutOffAfterOneMore(head) & isCutOffAfterOneMore(body));
    }
  }

  private static boolean isCutOffAfterOneMore(RawConnection connection) {
    try {
      connection.send("x");
      return connection.isClosedWithin(Duration.ofMillis(1));
    } catch (IOException closed) {
      return true;
    }
  }
}
