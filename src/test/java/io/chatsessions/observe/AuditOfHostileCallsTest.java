package io.chatsessions.observe;

import static io.chatsessions.support.AuditRecords.onlyRecord;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** What a caller sends cannot make the audit log say what is not so, nor tell a token. */
@QuarkusTest
class AuditOfHostileCallsTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @Test
  void aTokenInTheWrongHeaderIsNotToldWhole() {
    String token = Ids.token();

    Api.post(Api.as(token, user.id()), Bodies.logoutBody("any")).statusCode(401);

    onlyRecord("claimedUserId", token.substring(0, 17));
  }

  @Test
  void aTokenInPlaceOfARequestIdIsNotToldWholeEither() {
    String token = Ids.token();

    Api.post(Api.as(caller).header("X-Request-Id", token), "{}")
        .statusCode(400)
        .header("X-Request-Id", token);

    onlyRecord("requestId", token.substring(0, 17));
  }

  @Test
  void noHeaderCanForgeARecord() {
    String id = user.id().substring(0, 6);
    String forged = id + "\"\u0085}{ \u001b[31m";

    Api.post(Api.as(forged, "x"), Bodies.logoutBody("any")).statusCode(401);

    onlyRecord("claimedUserId", id + "\"?}{??[31m");
  }

  @Test
  void anotherSpellingOfThePathIsRecordedAsWell() {
    TestLogin ended = user.login();

    given()
        .spec(Api.as(caller))
        .contentType(ContentType.JSON)
        .body(Bodies.logoutBody(ended.sessionId()))
        .post(Api.LOGOUT_ME + "/")
        .then()
        .statusCode(200);

    assertThat(onlyRecord("userId", user.id()).get("outcome").asText()).isEqualTo("ended");
  }
}
