package io.chatsessions.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the body of a logout must be. {@code ID} stands for the id of a session that is there. */
@QuarkusTest
class LogoutBodyTest extends BlackBoxTest {

  // Else rest-assured would take the body for form fields and encode it anew.
  private static final EncoderConfig AS_TEXT =
      EncoderConfig.encoderConfig()
          .appendDefaultContentCharsetToContentTypeIfUndefined(false)
          .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
          .encodeContentTypeAs("application/jsonp", ContentType.TEXT)
          .encodeContentTypeAs("json", ContentType.TEXT)
          .encodeContentTypeAs("a/b/c", ContentType.TEXT);

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
    assertInvalidBytes(Api.logoutBody(other.sessionId()).getBytes(Charset.forName(encoding)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00c0\u00a2", "\u00e0\u0080\u00af", "\u00ed\u00a0\u0080", "\u00ff", "\u00c3"})
  void inUtf8ThatIsNotWellFormed(String bytes) throws IOException {
    assertInvalidBytes(Api.logoutBody(bytes).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aByteOrderMarkIsIgnored() throws IOException {
    String body = "\u00ef\u00bb\u00bf" + Api.logoutBody(other.sessionId());

    assertThat(send(body).body()).isEqualTo(Api.ended(other.sessionId()));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  private void assertInvalidBytes(byte[] body) throws IOException {
    RawAnswer answer = send(new String(body, StandardCharsets.ISO_8859_1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo(Api.invalid("invalid-params", "invalid JSON"));
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

  @Test
  void aMissingContentTypeIsReadAsJson() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create(RestAssured.baseURI + ":" + RestAssured.port + Api.LOGOUT_ME))
            .header("X-User-Id", user.id())
            .header("X-Auth-Token", caller.token())
            .POST(BodyPublishers.ofString(Api.logoutBody(other.sessionId())))
            .build();

    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body()).isEqualTo(Api.ended(other.sessionId()));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON;x=y"})
  void aContentTypeWithParametersIsJson(String type) {
    send(type, Api.logoutBody(other.sessionId())).statusCode(200);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "text/json",
        "json",
        "a/b/c"
      })
  void anotherContentTypeIsUnsupported(String type) {
    send(type, Api.logoutBody(other.sessionId()))
        .statusCode(415)
        .body(equalTo("{\"success\":false,\"error\":\"Unsupported Media Type\"}"));
    assertNothingEnded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity, gzip", "GZIP,identity", "x", "deflate"})
  void aCompressedBodyIsUnsupported(String coding) {
    for (String path : new String[] {Api.LOGOUT_ME, Api.LOGOUT_OTHERS}) {
      sendEncoded(path, coding)
          .statusCode(415)
          .body(equalTo("{\"success\":false,\"error\":\"Unsupported Media Type\"}"));
    }
    assertNothingEnded();
  }

  @Test
  void aCompressedBodyWithoutALoginIsStillWithoutALogin() {
    given()
        .header("Content-Encoding", "gzip")
        .body("x")
        .post(Api.LOGOUT_ME)
        .then()
        .statusCode(401)
        .body(equalTo(Api.NOT_LOGGED_IN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "Identity", "identity, identity", ""})
  void aBodyThatIsSaidToBePlainIsRead(String coding) {
    sendEncoded(Api.LOGOUT_ME, coding).statusCode(200);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  private ValidatableResponse sendEncoded(String path, String coding) {
    return Api.inShape(
        Api.as(caller)
            .contentType("application/json")
            .header("Content-Encoding", coding)
            .body(Api.logoutBody(other.sessionId()))
            .post(path)
            .then());
  }

  private ValidatableResponse send(String type, String body) {
    return Api.inShape(
        Api.as(caller)
            .config(RestAssured.config().encoderConfig(AS_TEXT))
            .header("Content-Type", type)
            .body(body)
            .post(Api.LOGOUT_ME)
            .then());
  }

  private void assertInvalid(String template, String error) {
    String body = template.replace("ID", other.sessionId());

    send("application/json", body)
        .statusCode(400)
        .body(
            equalTo(
                "{\"success\":false,\"errorType\":\"invalid-params\",\"error\":\""
                    + error
                    + "\"}"));
    assertNothingEnded();
  }

  private void assertNothingEnded() {
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken(), other.hashedToken());
    assertThat(user.sessions()).hasSize(2);
  }
}
