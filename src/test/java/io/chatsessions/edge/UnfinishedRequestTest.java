package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does not finish what they began to send, or only after its answer. */
@QuarkusTest
class UnfinishedRequestTest extends RawLogouts {

  @ParameterizedTest
  @CsvSource({
    "POST /api/v1/sessions/logout.me,X-A: b,401",
    "POST /api/v1/sessions/logout.me,Origin: https://evil.example,403",
    "POST /nope,X-A: b,404",
    "PUT /api/v1/sessions/logout.me,X-A: b,405"
  })
  void aBodyThatComesAfterItsRefusalIsForgotten(String line, String header, int status)
      throws IOException {
    try (var connection = new RawConnection()) {
      refuse(connection, line, header, status);

      connection.send(RawConnection.logout(caller, body));
      assertEnded(connection.answer());
    }
  }

  @Test
  void aBodyThatComesAfterItsRefusalKeepsNobodyWaiting() throws IOException {
    try (var connection = new RawConnection()) {
      refuse(connection, "POST /nope", "X-A: b", 404);
      // Longer than a client may keep the service waiting.
      assertThat(connection.isClosedWithin(Duration.ofMillis(5500))).isFalse();

      connection.send(RawConnection.logout(caller, body));
      assertEnded(connection.answer());
    }
  }

  private static void refuse(RawConnection connection, String line, String header, int status)
      throws IOException {
    String head = line + " HTTP/1.1\r\nHost: a\r\n" + header + "\r\nContent-Length: 100\r\n\r\n";
    connection.send(head);
    assertThat(connection.answer().status()).isEqualTo(status);
    connection.send("x".repeat(100));
  }

  @Test
  void whoClosesTheirHalfAfterWholeRequestsGetsTheirAnswers() throws IOException {
    try (var connection = new RawConnection()) {
      String quick = "GET /nope HTTP/1.1\r\nHost: a\r\n\r\n";
      String another = RawConnection.logout(caller, Bodies.logoutBody("unknown"));
      connection.send(another + quick + another + quick + RawConnection.logout(caller, body));
      connection.sendNoMore();

      for (int before = 0; before < 4; before++) {
        assertThat(connection.answer().status()).isEqualTo(404);
      }
      assertEnded(connection.answer());
      assertThat(connection.endsInOrder()).isTrue();
    }
  }

  @Test
  void whoClosesTheirHalfWithinARequestIsNotWaitedFor() throws IOException {
    try (var connection = new RawConnection()) {
      String call = RawConnection.logout(caller, body);
      connection.send(call.substring(0, call.length() - body.length() + 1));
      connection.sendNoMore();

      assertThat(connection.isClosedWithin(Duration.ofSeconds(4))).isTrue();
    }
    assertNothingEnded();
  }
}
