package io.chatsessions.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** {@code GET /api/v1/sessions/list}: which of the caller's sessions are shown. */
@QuarkusTest
class SessionListTest extends SessionListing {

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
        .body(equalTo(Bodies.NOT_LOGGED_IN));
    Api.inShape(Api.as(user.id(), caller.hashedToken()).get(Api.LIST).then())
        .statusCode(401)
        .body(equalTo(Bodies.NOT_LOGGED_IN));
  }
}
