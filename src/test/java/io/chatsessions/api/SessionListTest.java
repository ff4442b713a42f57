package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.WorkspaceServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** {@code GET /api/v1/sessions/list}: which of the caller's sessions are shown, and how. */
@QuarkusTest
class SessionListTest extends BlackBoxTest {

  private static final Instant NOON = Instant.parse("2025-11-03T12:00:00Z");

  private final TestUser user = workspace.addUser();

  @Test
  void eachLoginIsOneItemOfItsNewestDocument() {
    TestLogin caller = loginAt(0);
    TestLogin other = user.loginWithoutRow();
    other.insert(at(other.row("second" + user.id()), 2).append("ip", "192.0.2.2"));
    other.insert(at(other.row("third" + user.id()), 3).append("ip", "192.0.2.3"));
    other.insert(at(other.row("first" + user.id()), 1).append("ip", "192.0.2.1"));
    List<Document> sessionsBefore = user.sessions();
    Document userBefore = user.document();

    Api.list(caller)
        .statusCode(200)
        .body(
            equalTo(
                "{\"sessions\":["
                    + item("third" + user.id(), "192.0.2.3", "2025-11-03T15:00:00.000Z", false)
                    + ","
                    + item(caller.sessionId(), "203.0.113.7", "2025-11-03T12:00:00.000Z", true)
                    + "],\"total\":2,\"count\":50,\"offset\":0,\"unlisted\":0,\"success\":true}"));

    assertThat(user.document()).isEqualTo(userBefore);
    assertThat(user.sessions()).isEqualTo(sessionsBefore);
  }

  @Test
  void daysOfOneLoginWithTheSameLoginTimeAreTheLastDay() {
    TestLogin caller = user.loginWithoutRow();
    for (int day : List.of(1, 3, 2)) {
      caller.insert(
          at(caller.row(caller.sessionId()), 0)
              .append("createdAt", Date.from(NOON.plusSeconds(86_400L * day)))
              .append("ip", "192.0.2." + day));
    }

    Api.list(caller)
        .statusCode(200)
        .body("total", equalTo(1))
        .body("sessions.ip", contains("192.0.2.3"));
  }

  @Test
  void onlyTheCallersOwnLoginIsCurrent() {
    TestLogin first = loginAt(1);
    TestLogin second = loginAt(0);

    Api.list(first).statusCode(200).body("sessions.current", contains(true, false));
    Api.list(second).statusCode(200).body("sessions.current", contains(false, true));
  }

  @Test
  void aLoginWithoutDocumentsIsNotShownAndNoneIsCurrent() {
    TestLogin shown = loginAt(0);
    TestLogin caller = user.loginWithoutRow();

    Api.list(caller)
        .statusCode(200)
        .body("sessions.sessionId", contains(shown.sessionId()))
        .body("sessions.current", contains(false));
  }

  @Test
  void nobodyElsesSessionIsShown() {
    TestLogin caller = loginAt(0);
    TestUser stranger = workspace.addUser();
    stranger.login();
    TestLogin withStrangersRow = user.loginWithoutRow();
    withStrangersRow.insert(withStrangersRow.row("stranger").append("userId", stranger.id()));

    Api.list(caller)
        .statusCode(200)
        .body("total", equalTo(1))
        .body("sessions.sessionId", contains(caller.sessionId()));
  }

  @Test
  void endedRevokedAndTokenlessSessionsAreNotShown() {
    TestLogin caller = loginAt(0);
    TestLogin ended = user.loginWithoutRow();
    ended.insert(ended.row("ended").append("logoutAt", new Date()));
    TestLogin revoked = new TestLogin(user, "revoked", "revoked" + user.id());
    revoked.addRow();
    caller.insert(caller.row("empty").append("loginToken", ""));
    Document tokenless = caller.row("tokenless");
    tokenless.remove("loginToken");
    caller.insert(tokenless);

    Api.list(caller)
        .statusCode(200)
        .body("total", equalTo(1))
        .body("sessions.sessionId", contains(caller.sessionId()));
  }

  @Test
  void whatTheDocumentLacksIsLeftOut() {
    TestLogin caller = user.loginWithoutRow();
    caller.insert(
        new Document("userId", user.id())
            .append("sessionId", caller.sessionId())
            .append("loginToken", caller.hashedToken())
            .append("device", "unexpected"));

    Api.list(caller)
        .statusCode(200)
        .body(
            equalTo(
                ("{\"sessions\":[{\"sessionId\":\"%s\",\"userId\":\"%s\",\"_id\":\"%s\",\"current\":true}],"
                        + "\"total\":1,\"count\":50,\"offset\":0,\"unlisted\":0,\"success\":true}")
                    .formatted(caller.sessionId(), user.id(), caller.sessionId())));
  }

  @Test
  void noAnswerHoldsATokenOrItsHash() {
    TestLogin caller = loginAt(0);
    TestLogin other = loginAt(1);
    String pat = user.personalAccessToken();

    String answer = Api.list(caller).statusCode(200).extract().asString();

    assertThat(answer)
        .doesNotContain("oken")
        .doesNotContain(caller.token(), caller.hashedToken(), other.token(), other.hashedToken())
        .doesNotContain(pat);
  }

  @Test
  void anEndedSessionLeavesTheListAtOnce() {
    TestLogin caller = loginAt(0);
    TestLogin other = loginAt(1);
    Api.list(caller).body("total", equalTo(2));

    Api.logout(caller, other.sessionId()).statusCode(200);

    Api.list(caller)
        .statusCode(200)
        .body("total", equalTo(1))
        .body("sessions.sessionId", contains(caller.sessionId()));
  }

  @Test
  void withoutAValidTokenItIsA401WhateverIsAsked() {
    TestLogin caller = loginAt(0);

    Api.inShape(RestAssured.given().queryParam("count", "x").get(Api.LIST).then())
        .statusCode(401)
        .body(equalTo(Api.NOT_LOGGED_IN));
    Api.inShape(Api.as(user.id(), caller.hashedToken()).get(Api.LIST).then())
        .statusCode(401)
        .body(equalTo(Api.NOT_LOGGED_IN));
  }

  @Test
  void aUserWithManyLoginsOfManyDaysIsListedWithinTheDeadline() {
    TestLogin caller = user.loginWithoutRow();
    int logins = WorkspaceServer.isEmbedded() ? 10 : 50;
    List<Document> rows = new ArrayList<>();
    for (int login = 0; login < logins; login++) {
      TestLogin one = login == 0 ? caller : user.loginWithoutRow();
      Document row = one.row(one.sessionId());
      for (int day = 0; day < 45; day++) {
        rows.add(at(new Document(row), day).append("_id", new ObjectId()));
      }
    }
    workspace.sessions().insertMany(rows);

    Api.list(caller)
        .statusCode(200)
        .body("total", equalTo(logins))
        .body("sessions", hasSize(logins));
  }

  @Test
  void aUserWithAThousandTokensIsListedWithinTheDeadline() {
    TestLogin caller = loginAt(0);
    TestLogin other = loginAt(1);
    // The embedded server looks at every document for each.
    user.addTokens(WorkspaceServer.isEmbedded() ? 20 : 1_000);

    Api.list(caller)
        .statusCode(200)
        .body("total", equalTo(2))
        .body("sessions.sessionId", contains(other.sessionId(), caller.sessionId()));
  }

  private TestLogin loginAt(int hour) {
    TestLogin login = user.loginWithoutRow();
    login.insert(at(login.row(login.sessionId()), hour));
    return login;
  }

  private static Document at(Document row, int hour) {
    return row.append("loginAt", Date.from(NOON.plusSeconds(3600L * hour)));
  }

  private String item(String sessionId, String ip, String loginAt, boolean current) {
    return """
        {"sessionId":"%s","userId":"%s",\
        "device":{"type":"browser","name":"Firefox","longVersion":"145.0.1",\
        "os":{"name":"Linux","version":"x86_64"},"version":"145"},\
        "host":"chat.example","ip":"%s","loginAt":"%s","_id":"%s","current":%s}"""
        .formatted(sessionId, user.id(), ip, loginAt, sessionId, current);
  }
}
