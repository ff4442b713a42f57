package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.workspace.HashedToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /api/v1/sessions/logout.others}: every login of the caller but the calling one. */
@QuarkusTest
class LogoutOthersTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @Test
  void everyOtherLoginEndsAndTheCallersOwnStays() {
    TestLogin first = user.login();
    first.addRow();
    first.addRow("another connection" + user.id());
    TestLogin second = user.login();

    Api.logoutOthers(caller).statusCode(200).body(equalTo(Api.othersEnded(2)));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
    for (TestLogin ended : List.of(first, second)) {
      Api.list(ended).statusCode(401).body(equalTo(Api.NOT_LOGGED_IN));
    }
    Api.list(caller).statusCode(200).body("total", equalTo(1));
  }

  @Test
  void personalAccessTokensTheirDocumentsAndEveryOtherFieldStay() {
    String personal = user.personalAccessToken();
    TestLogin ofPersonal = new TestLogin(user, personal, "personal" + user.id());
    ofPersonal.addRow();
    List<Document> sessionsBefore = user.sessions();
    Document userBefore = user.document();
    user.login();

    Api.logoutOthers(caller).statusCode(200).body(equalTo(Api.othersEnded(1)));

    assertThat(user.document().toJson()).isEqualTo(userBefore.toJson());
    assertThat(user.sessions()).isEqualTo(sessionsBefore);
    Api.list(ofPersonal).statusCode(200);
  }

  @Test
  void aPersonalAccessTokenEndsEveryLogin() {
    String personal = user.personalAccessToken();
    user.login();

    Api.logoutOthers(Api.as(user.id(), personal).contentType(ContentType.JSON))
        .statusCode(200)
        .body(equalTo(Api.othersEnded(2)));

    assertThat(user.heldTokens()).containsExactly(HashedToken.of(personal).value());
    assertThat(user.sessions()).isEmpty();
  }

  @Test
  void nothingToEndChangesNothing() {
    List<Document> sessionsBefore = user.sessions();
    Document userBefore = user.document();

    Api.logoutOthers(caller).statusCode(200).body(equalTo(Api.othersEnded(0)));

    assertThat(user.document()).isEqualTo(userBefore);
    assertThat(user.sessions()).isEqualTo(sessionsBefore);
  }

  @Test
  void aLoginWithoutSessionDocumentsEndsAndCounts() {
    TestLogin other = user.loginWithoutRow();

    Api.logoutOthers(caller).statusCode(200).body(equalTo(Api.othersEnded(1)));

    Api.list(other).statusCode(401);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).hasSize(1);
  }

  @Test
  void aRepeatedCallFinishesWhatACrashedOneLeft() {
    TestLogin revoked = new TestLogin(user, "revoked" + user.id(), "revoked" + user.id());
    revoked.addRow();
    revoked.addRow();

    Api.logoutOthers(caller).statusCode(200).body(equalTo(Api.othersEnded(0)));

    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  @Test
  void documentsThatNobodyCouldLogOutStay() {
    caller.insert(caller.row("empty").append("loginToken", ""));
    Document tokenless = caller.row("tokenless");
    tokenless.remove("loginToken");
    caller.insert(tokenless);
    List<Document> sessionsBefore = user.sessions();
    user.login();

    Api.logoutOthers(caller).statusCode(200).body(equalTo(Api.othersEnded(1)));

    assertThat(user.sessions()).isEqualTo(sessionsBefore);
  }

  @Test
  void anotherUserStaysSignedIn() {
    TestUser stranger = workspace.addUser();
    TestLogin strangers = stranger.login();
    Document userBefore = stranger.document();
    List<Document> sessionsBefore = stranger.sessions();

    Api.logoutOthers(caller).statusCode(200);

    assertThat(stranger.document()).isEqualTo(userBefore);
    assertThat(stranger.sessions()).isEqualTo(sessionsBefore);
    Api.list(strangers).statusCode(200);
  }

  @Test
  @Tag("timed")
  void thousandsOfLoginsEndWithinTheDeadline() {
    // What a busy machine adds is not the service's; of several tries one is undisturbed.
    Patience.await().until(() -> endedThousands(workspace.addUser()));
  }

  private boolean endedThousands(TestUser user) {
    TestLogin caller = user.login();
    user.addTokens(5_000);
    List<Document> rows = new ArrayList<>();
    TestLogin other = user.login();
    for (int i = 0; i < 1_500; i++) {
      rows.add(new TestLogin(user, "gone" + i, "gone" + i).row("gone" + i, 1));
    }
    workspace.sessions().insertMany(rows);

    Response answer = Api.as(caller).contentType(ContentType.JSON).post(Api.LOGOUT_OTHERS);
    if (Patience.ranOutOfTime(answer)) {
      return false;
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).isEqualTo(Api.othersEnded(5_001));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    Api.list(other).statusCode(401);
    return user.sessions().stream()
        .map(row -> row.get("sessionId"))
        .toList()
        .equals(List.of(caller.sessionId()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", " {} "})
  void theBodyIsEmptyOrAnEmptyObject(String body) {
    user.login();

    Api.logoutOthers(Api.as(caller).contentType(ContentType.JSON).body(body))
        .statusCode(200)
        .body(equalTo(Api.othersEnded(1)));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  @Test
  void anEmptyBodyIsTakenWhateverItsTypeIs() {
    user.login();

    // The document knows no such type; clients without a body send it all the same.
    Api.logoutOthers(Api.as(caller).noFilters().contentType("application/x-www-form-urlencoded"))
        .statusCode(200)
        .body(equalTo(Api.othersEnded(1)));

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
        .body(equalTo(Api.invalid("invalid-params", error)));

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
        .body(equalTo(Api.NOT_LOGGED_IN));
    Api.logoutOthers(Api.as(user.id(), caller.hashedToken()))
        .statusCode(401)
        .body(equalTo(Api.NOT_LOGGED_IN));

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
