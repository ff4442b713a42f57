package io.chatsessions.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Who counts as signed in: one answer, byte for byte, to everybody else. */
@QuarkusTest
class AuthenticationTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin login = user.login();

  @Test
  void headerNamesMayBeInAnyCase() {
    RequestSpecification request =
        given().header("x-USER-id", user.id()).header("X-AUTH-TOKEN", login.token());

    Api.post(request, Bodies.logoutBody(Ids.id()))
        .statusCode(404)
        .body(equalTo(Bodies.SESSION_NOT_FOUND));
  }

  @Test
  void noHeaders() {
    assertRefused(given());
  }

  @Test
  void aUserIdAlone() {
    assertRefused(given().header("X-User-Id", user.id()));
  }

  @Test
  void aTokenAlone() {
    assertRefused(given().header("X-Auth-Token", login.token()));
  }

  @Test
  void anEmptyValue() {
    assertRefused(Api.as("", login.token()));
    assertRefused(Api.as(user.id(), ""));
  }

  @Test
  void twoValues() {
    assertRefused(Api.as(login).header("X-User-Id", user.id()));
    assertRefused(Api.as(login).header("X-Auth-Token", login.token()));
  }

  @Test
  void aWrongToken() {
    assertRefused(Api.as(user.id(), Ids.token()));
  }

  @Test
  void anUnknownUser() {
    assertRefused(Api.as(Ids.id(), login.token()));
  }

  @Test
  void anotherUsersToken() {
    assertRefused(Api.as(user.id(), workspace.addUser().login().token()));
  }

  @Test
  void theHashInPlaceOfTheToken() {
    assertRefused(Api.as(user.id(), login.hashedToken()));
  }

  @Test
  void cookiesOnly() {
    assertRefused(given().cookie("rc_uid", user.id()).cookie("rc_token", login.token()));
  }

  @Test
  void aUserWhoIsNotActive() {
    user.set("active", false);

    assertRefused(Api.as(login));
  }

  @Test
  void aUserWithoutTheActiveFieldIsSignedIn() {
    workspace
        .users()
        .updateOne(
            new Document("_id", user.id()), new Document("$unset", new Document("active", "")));

    Api.logout(login, login.sessionId()).statusCode(200);
    assertThat(user.sessions()).isEmpty();
  }

  @Test
  void aBadBodyOrTypeWithoutAValidTokenIsRefusedAllTheSame() {
    Api.post(given(), "{\"sessionId\":").statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
    Api.inShape(given().contentType("text/plain").body("x").post(Api.LOGOUT_ME).then())
        .statusCode(401)
        .body(equalTo(Bodies.NOT_LOGGED_IN));
  }

  private void assertRefused(RequestSpecification request) {
    Document before = user.document();

    var response = Api.post(request, Bodies.logoutBody(login.sessionId()));

    response
        .statusCode(401)
        .header("WWW-Authenticate", "X-Auth-Token")
        .body(equalTo(Bodies.NOT_LOGGED_IN));
    assertThat(names(response.extract().headers().asList()))
        .containsExactlyInAnyOrder(
            "cache-control",
            "x-content-type-options",
            "x-request-id",
            "content-type",
            "content-length",
            "connection", // because the test's call asks for it
            "www-authenticate");
    assertThat(user.document()).isEqualTo(before);
    assertThat(user.sessions()).hasSize(1);
  }

  private static List<String> names(List<Header> headers) {
    return headers.stream().map(header -> header.getName().toLowerCase()).toList();
  }
}
