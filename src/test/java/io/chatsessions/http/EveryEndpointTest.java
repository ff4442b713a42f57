package io.chatsessions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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
        .body(equalTo(Api.NOT_LOGGED_IN));
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
}
