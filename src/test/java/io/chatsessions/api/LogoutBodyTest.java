package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the body of a logout must be. {@code ID} stands for the id of a session that is there. */
@QuarkusTest
class LogoutBodyTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();
  private final TestLogin other = user.login();

  @ParameterizedTest
  @ValueSource(strings = {"{}", "", " \n", "{\"session_id\":\"ID\"}", "{\"x\":1,\"y\":2}"})
  void withoutASessionId(String body) {
    assertInvalid(body, "must have required property 'sessionId'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessionId=ID",
        "{\"sessionId\":\"ID\"",
        "{\"sessionId\":\"ID",
        "{\"sessionId\":\"ID\"} x",
        "{\"sessionId\":\"ID\"}{}",
        "{\"sessionId\":\"ID\"}]",
        "{'sessionId':'ID'}",
        "{sessionId:\"ID\"}",
        "{\"sessionId\":\"ID\",}",
        "{\"sessionId\":\"ID\",\"sessionId\":\"ID\"}",
        "{\"sessionId\":NaN}",
        "{\"sessionId\":\"\\ud800\"}",
        "\u0000",
        "/**/{\"sessionId\":\"ID\"}",
        "<sessionId>ID</sessionId>"
      })
  void thatIsNotOneJsonValue(String body) {
    assertInvalid(body, "invalid JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void inAnotherEncodingThanUtf8(String encoding) throws IOException {
    assertInvalidBytes(Bodies.logoutBody(other.sessionId()).getBytes(Charset.forName(encoding)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00c0\u00a2", "\u00e0\u0080\u00af", "\u00ed\u00a0\u0080", "\u00ff", "\u00c3"})
  void inUtf8ThatIsNotWellFormed(String bytes) throws IOException {
    assertInvalidBytes(Bodies.logoutBody(bytes).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aByteOrderMarkIsIgnored() throws IOException {
    String body = "\u00ef\u00bb\u00bf" + Bodies.logoutBody(other.sessionId());

    assertThat(send(body).body()).isEqualTo(Bodies.ended(other.sessionId()));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  private void assertInvalidBytes(byte[] body) throws IOException {
    RawAnswer answer = send(new String(body, StandardCharsets.ISO_8859_1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo(Bodies.invalid("invalid-params", "invalid JSON"));
    assertThat(user.sessions()).hasSize(2);
  }

  private RawAnswer send(String bytes) throws IOException {
    try (var connection = new RawConnection()) {
      connection.send(RawConnection.logout(caller, bytes));
      return connection.answer();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.5",
        "1e400",
        "true",
        "null",
        "[]",
        "[\"ID\"]",
        "{}",
        "{\"$ne\":null}",
        "{\"$gt\":\"\"}"
      })
  void whoseSessionIdIsNoString(String value) {
    assertInvalid("{\"sessionId\":" + value + "}", "must be string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"sessionId\":\"ID\"}]", "\"ID\"", "null", "1", "true"})
  void thatIsNoObject(String body) {
    assertInvalid(body, "must be object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sessionId\":\"ID\",\"userId\":\"x\"}",
        "{\"sessionId\":\"ID\",\"$where\":\"1\"}",
        "{\"x\":{},\"sessionId\":1}"
      })
  void withAnUnknownProperty(String body) {
    assertInvalid(body, "must NOT have additional properties");
  }

  private void assertInvalid(String template, String error) {
    String body = template.replace("ID", other.sessionId());

    Api.post(Api.as(caller), body)
        .statusCode(400)
        .body(equalTo(Bodies.invalid("invalid-params", error)));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken(), other.hashedToken());
    assertThat(user.sessions()).hasSize(2);
  }
}
