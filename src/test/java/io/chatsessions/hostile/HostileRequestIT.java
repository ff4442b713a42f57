package io.chatsessions.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawExchange;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever comes over the wire, every answer has the contract's shape and nothing is ended. */
@QuarkusIntegrationTest
class HostileRequestIT extends BlackBoxTest {

  private static final int CASES = Integer.getInteger("fuzz.cases", 50_000);
  private static final int PER_CONNECTION = 20;
  private static final int PATIENCE_MS = 10_000;
  private static final String LAST = "GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  private static final Set<Integer> STATUSES =
      Set.of(200, 400, 401, 403, 404, 405, 413, 414, 415, 431, 503);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();
  private final TestLogin other = user.login();

  @Test
  void everyAnswerHasTheContractsShapeAndNoSessionIsEnded() {
    long first = Long.getLong("fuzz.seed", System.nanoTime());
    LongStream.range(first, first + CASES / PER_CONNECTION)
        .parallel()
        .forEach(this::assertAnsweredInShape);

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken(), other.hashedToken());
    assertThat(user.sessions()).hasSize(2);
  }

  private void assertAnsweredInShape(long seed) {
    var requests = new HostileRequests(seed, caller);
    var sent = new StringBuilder();
    for (int request = 0; request < PER_CONNECTION; request++) {
      sent.append(requests.next());
    }
    List<RawAnswer> answers = send(sent.append(LAST).toString());
    assertThat(answers)
        .as("seed %d", seed)
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(PER_CONNECTION + 1);
    for (int answer = 0; answer < answers.size(); answer++) {
      assertInShape(answers.get(answer), "seed " + seed + ", answer " + answer);
    }
  }

  private static List<RawAnswer> send(String requests) {
    try {
      return RawExchange.answersTo(requests, PATIENCE_MS);
    } catch (Exception e) {
      throw new AssertionError("The answer is no HTTP", e);
    }
  }

  private static void assertInShape(RawAnswer answer, String which) {
    assertThat(answer.status()).as(which).isIn(STATUSES);
    assertThat(answer.header("Content-Type")).as(which + answer).contains("application/json");
    assertThat(answer.header("Cache-Control")).as(which + answer).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).as(which + answer).contains("nosniff");
    assertThat(answer.body()).as(which).doesNotContain("xception", "io.", "com.", "org.");
    JsonNode body = json(answer.body());
    assertThat(body.has("success") || body.path("status").textValue().equals("error"))
        .as(which + answer)
        .isTrue();
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + body, e);
    }
  }
}
