package io.chatsessions.edge;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Metrics;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that come later than their headers, or never, or broken. */
@QuarkusTest
class LateBodyTest extends RawLogouts {

  /** More than the service may take itself, less than a client may. */
  private static final Duration LATE = Duration.ofMillis(2500);

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "Transfer-Encoding"})
  void aBodyThatIsHeldBackUntilItIsAskedForIsAskedFor(String framing) throws IOException {
    try (var connection = new RawConnection()) {
      connection.send(head(framing, "Expect: 100-continue\r\n"));
      assertThat(connection.answer().status()).isEqualTo(100);
      connection.send(framed(framing));

      assertEnded(connection.answer());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "Transfer-Encoding"})
  void theTimeThatACallerTakesForTheBodyIsNotTheServices(String framing) throws IOException {
    try (var connection = new RawConnection()) {
      connection.send(head(framing, ""));
      waitFor(LATE);
      connection.send(framed(framing));

      assertEnded(connection.answer());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "Transfer-Encoding"})
  void aBodyThatDoesNotComeIsTheCallersFaultAndNoOutage(String framing) throws IOException {
    double outages = Metrics.value(Metrics.LOGOUT_ME.formatted("unavailable"));
    double invalid = Metrics.value(Metrics.LOGOUT_ME.formatted("invalid"));
    try (var connection = new RawConnection()) {
      connection.send(head(framing, "") + framed(framing).charAt(0));

      RawAnswer answer = connection.answer();
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.body()).isEqualTo("{\"success\":false,\"error\":\"Request Timeout\"}");
      assertInShape(answer);
      assertThat(answer.closes()).isTrue();
      assertThat(connection.endsInOrder()).isTrue();
    }
    await().until(() -> Metrics.value(Metrics.LOGOUT_ME.formatted("invalid")) == invalid + 1);
    assertThat(Metrics.value(Metrics.LOGOUT_ME.formatted("unavailable"))).isEqualTo(outages);
    assertNothingEnded();
  }

  @Test
  void aLogoutOfOthersWaitsNoLonger() throws IOException {
    String call = head("Content-Length", "").replace(Api.LOGOUT_ME, Api.LOGOUT_OTHERS);
    try (var connection = new RawConnection()) {
      connection.send(call);

      assertThat(connection.answer().status()).isEqualTo(408);
    }
    assertNothingEnded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\r\n", "5\r\n{\"sesX", "-1\r\n", "2;\u0000\r\n{}\r\n0\r\n\r\n"})
  void aBodyInBrokenPiecesIsABadRequest(String pieces) throws IOException {
    try (var connection = new RawConnection()) {
      connection.send(head("Transfer-Encoding", ""));
      // The service is reading the body, so it is not still asking who is calling.
      connection.send(pieces + "GET /nope HTTP/1.1\r\nHost: a\r\n\r\n");

      RawAnswer answer = connection.answer();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).isEqualTo(Bodies.invalid("error-bad-request", "Bad Request"));
      assertInShape(answer);
      assertThat(connection.isClosed()).isTrue();
    }
    assertNothingEnded();
  }

  @Test
  void aWholeBodyInFrontOfABrokenPieceIsNotObeyed() throws IOException {
    try (var connection = new RawConnection()) {
      String whole = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
      connection.send(head("Transfer-Encoding", "") + whole + "broken\r\n");

      assertThat(connection.answer().status()).isEqualTo(400);
      assertThat(connection.isClosed()).isTrue();
    }
    assertNothingEnded();
  }

  private String head(String framing, String more) {
    String value = framing.equals("Content-Length") ? "" + body.length() : "chunked";
    return "POST %s HTTP/1.1\r\nHost: a\r\nX-User-Id: %s\r\nX-Auth-Token: %s\r\n%s: %s\r\n%s\r\n"
        .formatted(Api.LOGOUT_ME, user.id(), caller.token(), framing, value, more);
  }

  private String framed(String framing) {
    return framing.equals("Content-Length")
        ? body
        : Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
  }

  private static void waitFor(Duration time) {
    Instant end = Instant.now().plus(time);
    await().until(() -> Instant.now().isAfter(end));
  }

  private static void assertInShape(RawAnswer answer) {
    assertThat(answer.header("Content-Type")).contains("application/json");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("X-Request-Id")).isPresent();
  }
}
