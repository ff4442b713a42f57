package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request to log out all others must be. */
@QuarkusTest
class LogoutOthersRequestTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", " {} "})
  void theBodyIsEmptyOrAnEmptyObject(String body) {
    user.login();

    Api.logoutOthers(Api.as(caller).contentType(ContentType.JSON).body(body))
        .statusCode(200)
        .body(Bodies.endedOthers(1));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  @Test
  void anEmptyBodyIsTakenWhateverItsTypeIs() {
    user.login();

    // The document knows no such type; clients without a body send it all the same.
    Api.logoutOthers(Api.as(caller).noFilters().contentType("application/x-www-form-urlencoded"))
        .statusCode(200)
        .body(Bodies.endedOthers(1));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"sessionId\":\"x\"}; must NOT have additional properties",
        "{\"a\":null}; must NOT have additional properties",
        "[]; must be object",
        "null; must be object",
        "1; must be object",
        "\"x\"; must be object",
        "{; invalid JSON",
        "{} x; invalid JSON",
        "{\"a\":1,\"a\":1}; invalid JSON",
      })
  void anyOtherBodyIsRefusedAndEndsNothing(String body, String error) {
    user.login();

    Api.logoutOthers(Api.as(caller).contentType(ContentType.JSON).body(body))
        .statusCode(400)
        .body(equalTo(Bodies.invalid("invalid-params", error)));

    assertThat(user.heldTokens()).hasSize(2);
    assertThat(user.sessions()).hasSize(2);
  }

  @Test
  void aBodyOfAnotherTypeIsRefusedAndEndsNothing() {
    user.login();

    Api.logoutOthers(Api.as(caller).contentType("text/plain").body("{}"))
        .statusCode(415)
        .body(equalTo("{\"success\":false,\"error\":\"Unsupported Media Type\"}"));

    assertThat(user.heldTokens()).hasSize(2);
    assertThat(user.sessions()).hasSize(2);
  }

  @Test
  void withoutAValidTokenItIsA401WhateverTheBodyAndNothingEnds() {
    user.login();

    Api.logoutOthers(RestAssured.given().contentType(ContentType.JSON).body("["))
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("X-Auth-Token"))
        .body(equalTo(Bodies.NOT_LOGGED_IN));
    Api.logoutOthers(Api.as(user.id(), caller.hashedToken()))
        .statusCode(401)
        .body(equalTo(Bodies.NOT_LOGGED_IN));

    assertThat(user.heldTokens()).hasSize(2);
    assertThat(user.sessions()).hasSize(2);
  }

  @Test
  void anotherMethodIsRefused() {
    Api.inShape(Api.as(caller).get(Api.LOGOUT_OTHERS).then())
        .statusCode(405)
        .header("Allow", equalTo("POST"))
        .body(equalTo("{\"success\":false,\"error\":\"Method Not Allowed\"}"));
  }
}
