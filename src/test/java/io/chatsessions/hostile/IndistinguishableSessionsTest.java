package io.chatsessions.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.CommandRecorder;
import io.chatsessions.support.Ids;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawExchange;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody learns which sessions exist: not from the bytes of an answer, not from the work behind it.
 * Has no counterpart for the packaged service, in whose process no test can count commands.
 */
@QuarkusTest
class IndistinguishableSessionsTest extends BlackBoxTest {

  private static final int PATIENCE_MS = 10_000;
  private static final List<String> LOOK_UPS =
      List.of(
          "find users by [$and]",
          "distinct rocketchat_sessions by [$expr, logoutAt, sessionId, userId]");

  @Inject CommandRecorder commands;

  private final TestLogin caller = workspace.addUser().login();
  private final TestUser stranger = workspace.addUser();

  private record Seen(int status, List<String> headers, String body, List<String> commands) {}

  @BeforeEach
  void record() {
    commands.record(true);
  }

  @AfterEach
  void stopRecording() {
    commands.record(false);
  }

  @Test
  void anotherUsersSessionAndEveryOtherThatCannotBeEndedLookUnknown() throws IOException {
    TestLogin foreign = stranger.login();
    TestLogin over = caller.user().login();
    Api.logout(caller, over.sessionId()).statusCode(200);
    String withoutToken = Ids.id();
    caller.insert(caller.row(withoutToken).append("loginToken", ""));
    String stamped = Ids.id();
    caller.insert(caller.row(stamped).append("logoutAt", new Date()));
    commands.take();

    Seen unknown = end(Ids.id());
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).isEqualTo(Bodies.SESSION_NOT_FOUND);
    assertThat(unknown.commands()).isEqualTo(LOOK_UPS);
    for (String id :
        List.of(
            foreign.sessionId(),
            over.sessionId(),
            withoutToken,
            stamped,
            "",
            "$ne",
            "a.b",
            ".",
            "{\\\"$ne\\\":null}",
            "\\u0000",
            "\\r\\nX-Forged: 1",
            "😀",
            "x".repeat(16_000))) {
      assertThat(end(id)).isEqualTo(unknown);
    }
    assertThat(stranger.heldTokens()).containsExactly(foreign.hashedToken());
    assertThat(stranger.sessions()).hasSize(1);
    assertThat(caller.user().sessions()).hasSize(3);
  }

  @Test
  void everyKindOfWrongCredentialLooksTheSame() throws IOException {
    TestLogin foreign = stranger.login();
    String userId = caller.user().id();

    Seen wrong = call(userId, Ids.token(), "{}");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(Bodies.NOT_LOGGED_IN);
    assertThat(wrong.commands()).isEqualTo(LOOK_UPS.subList(0, 1));
    assertThat(call(Ids.id(), caller.token(), "{}")).isEqualTo(wrong);
    assertThat(call(userId, foreign.token(), "{}")).isEqualTo(wrong);
    assertThat(call(userId, caller.hashedToken(), "{}")).isEqualTo(wrong);
    assertThat(call("{\"$ne\":null}", caller.token(), "{}")).isEqualTo(wrong);
    assertThat(call(userId, "{\"$ne\":null}", "{}")).isEqualTo(wrong);
    assertThat(call(userId, Ids.token(), "no JSON")).isEqualTo(wrong);
  }

  private Seen end(String sessionId) throws IOException {
    return call(caller.user().id(), caller.token(), Bodies.logoutBody(sessionId));
  }

  private Seen call(String userId, String token, String body) throws IOException {
    String bytes = new String(body.getBytes(UTF_8), ISO_8859_1);
    List<RawAnswer> answers =
        RawExchange.answersTo(
            """
            POST %s HTTP/1.1
            Host: a
            X-User-Id: %s
            X-Auth-Token: %s
            X-Request-Id: r
            Connection: close
            Content-Length: %d

            """
                    .replace("\n", "\r\n")
                    .formatted(Api.LOGOUT_ME, userId, token, bytes.length())
                + bytes,
            PATIENCE_MS);
    assertThat(answers).hasSize(1);
    RawAnswer answer = answers.get(0);
    return new Seen(
        answer.status(),
        answer.headers().stream()
            .filter(line -> !line.matches("(?i)(date|x-ratelimit-\\w+):.*"))
            .toList(),
        answer.body(),
        commands.take());
  }
}
