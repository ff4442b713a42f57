package io.chatsessions.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the body of a logout: its type, and how it is encoded. */
@QuarkusTest
class LogoutBodyTypeTest extends BlackBoxTest {

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

  @Test
  void aMissingContentTypeIsReadAsJson() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create(RestAssured.baseURI + ":" + RestAssured.port + Api.LOGOUT_ME))
            .header("X-User-Id", user.id())
            .header("X-Auth-Token", caller.token())
            .POST(BodyPublishers.ofString(Bodies.logoutBody(other.sessionId())))
            .build();

    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body()).isEqualTo(Bodies.ended(other.sessionId()));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON;x=y"})
  void aContentTypeWithParametersIsJson(String type) {
    send(type, Bodies.logoutBody(other.sessionId())).statusCode(200);
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
    send(type, Bodies.logoutBody(other.sessionId()))
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
        .body(equalTo(Bodies.NOT_LOGGED_IN));
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
            .body(Bodies.logoutBody(other.sessionId()))
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

  private void assertNothingEnded() {
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken(), other.hashedToken());
    assertThat(user.sessions()).hasSize(2);
  }
}
