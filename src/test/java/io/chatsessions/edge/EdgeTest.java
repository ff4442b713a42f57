package io.chatsessions.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered before, beside and in place of an endpoint. */
@QuarkusTest
class EdgeTest extends BlackBoxTest {

  private static final String NOT_FOUND = "{\"success\":false,\"error\":\"Not Found\"}";

  private static final String METHOD_NOT_ALLOWED =
      "{\"success\":false,\"error\":\"Method Not Allowed\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nope",
        "/api/v1",
        "/api/v1/nope",
        "/api/v1/sessions",
        "/api/v1/sessions/logout.me/x",
        "/q/nope",
        "//api/nope",
        "/api/v1/%2e%2e/nope",
        "/%ff%fe",
        "/nope;a=b"
      })
  void anUnknownPathAnswersInShape(String path) {
    TestLogin caller = workspace.addUser().login();

    for (String method : new String[] {"GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
      Api.inShape(send(Api.as(caller), method, path)).statusCode(404).body(equalTo(NOT_FOUND));
    }

    assertThat(caller.user().sessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
  void aKnownPathNamesItsMethodsToAnyOther(String method) {
    TestLogin caller = workspace.addUser().login();

    for (String path : new String[] {Api.LOGOUT_ME, Api.LOGOUT_ME + "/", Api.LOGOUT_ME + ";a=b"}) {
      Api.inShape(send(Api.as(caller), method, path))
          .statusCode(405)
          .header("Allow", "POST")
          .body(equalTo(METHOD_NOT_ALLOWED));
    }

    assertThat(caller.user().sessions()).hasSize(1);
  }

  @Test
  void headHasTheHeadersWithoutTheBody() {
    Api.inShape(send(given(), "HEAD", Api.LOGOUT_ME))
        .statusCode(405)
        .header("Allow", "POST")
        .body(equalTo(""));
    Api.inShape(send(given(), "HEAD", "/nope")).statusCode(404).body(equalTo(""));
  }

  @Test
  void whatTheCallerWouldRatherReadDoesNotMatter() {
    TestLogin caller = workspace.addUser().login();

    Api.logout(caller, "unknown").statusCode(404);
    for (String accept : new String[] {"text/html", "image/*;q=0.1", ";;;/,q=z", "*/*;q=0"}) {
      Api.post(Api.as(caller).header("Accept", accept), "{\"sessionId\":\"unknown\"}")
          .statusCode(404)
          .body(equalTo(Bodies.SESSION_NOT_FOUND));
    }
  }

  @Test
  void theCallersRequestIdComesBack() {
    for (String id : new String[] {"a", "A.b_c-9", "x".repeat(64)}) {
      given().header("X-Request-Id", id).get("/nope").then().header("X-Request-Id", id);
    }
  }

  @Test
  void aRequestIdThatCouldForgeALogLineIsReplaced() {
    for (String id : new String[] {"a b", "x".repeat(65), "ü", "a\"b", "<script>", ""}) {
      Api.inShape(given().header("X-Request-Id", id).get("/nope").then())
          .header("X-Request-Id", not(equalTo(id)));
    }
  }

  @Test
  void eachRequestWithoutAnIdGetsItsOwn() {
    String first = given().get("/nope").header("X-Request-Id");
    String second = given().get("/nope").header("X-Request-Id");

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void anAnswerToACallerWithoutALoginSaysHowToLogInButMakesNoBrowserAsk() {
    Api.post(given(), "{}")
        .statusCode(401)
        .header("WWW-Authenticate", "X-Auth-Token")
        .body(equalTo(Bodies.NOT_LOGGED_IN));
  }

  private static ValidatableResponse send(RequestSpecification as, String method, String path) {
    return as.urlEncodingEnabled(false).request(method, path).then();
  }
}
