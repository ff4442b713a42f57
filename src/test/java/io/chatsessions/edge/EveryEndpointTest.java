package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.api.ApiError;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawExchange;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What no endpoint takes, whoever is calling. */
@QuarkusTest
class EveryEndpointTest extends BlackBoxTest {

  final TestLogin caller = workspace.addUser().login();

  @AfterEach
  void nothingIsEnded() {
    assertThat(caller.user().sessions()).hasSize(1);
    assertThat(caller.user().heldTokens()).containsExactly(caller.hashedToken());
  }

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void aCallWithoutALogin(String endpoint) {
    Api.call(endpoint, RestAssured.given())
        .statusCode(401)
        .header("WWW-Authenticate", "X-Auth-Token")
        .body(equalTo(Bodies.NOT_LOGGED_IN));
  }

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void aCallFromAForeignPage(String endpoint) {
    Api.call(endpoint, Api.as(caller).header("Origin", "https://evil.example"))
        .statusCode(403)
        .body(equalTo(ApiError.FOREIGN_ORIGIN.body()));
  }

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void aBodyOfMoreThan16KiB(String endpoint) {
    Api.call(endpoint, Api.as(caller).contentType("application/json").body("x".repeat(16_385)))
        .statusCode(413)
        .body(equalTo(ApiError.PAYLOAD_TOO_LARGE.body()));
  }

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

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void anExpectationThatNobodyKnows(String endpoint) throws IOException {
    String expectation = "Expect: the-unexpected\nContent-Length: 2\n\n";
    assertRefused(ApiError.EXPECTATION_FAILED, endpoint + " HTTP/1.1\nHost: a\n" + expectation);
  }

  private static void assertRefused(ApiError error, String request) throws IOException {
    RawAnswer answer = RawExchange.of(request);

    assertThat(answer.status()).isEqualTo(error.status());
    assertThat(answer.body()).isEqualTo(error.body());
  }
}
