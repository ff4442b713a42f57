package io.chatsessions.api;

import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** What a question for one session must be. */
@QuarkusTest
class SessionInfoRequestTest extends SessionQuestion {
  @Test
  void withoutASessionId() {
    Api.get(Api.INFO, caller)
        .statusCode(400)
        .body(equalTo(Bodies.invalid("invalid-params", "must have required property 'sessionId'")));
  }

  @Test
  void withTwoSessionIds() {
    Api.get(Api.INFO, caller, "sessionId", caller.sessionId(), "sessionId", caller.sessionId())
        .statusCode(400)
        .body(equalTo(Bodies.invalid("invalid-params", "must be string")));
  }

  @Test
  void withoutAValidTokenItIsA401WhateverIsAsked() {
    Api.inShape(RestAssured.given().get(Api.INFO).then())
        .statusCode(401)
        .body(equalTo(Bodies.NOT_LOGGED_IN));
    Api.inShape(
            Api.as(user.id(), caller.hashedToken())
                .queryParam("sessionId", caller.sessionId())
                .get(Api.INFO)
                .then())
        .statusCode(401)
        .body(equalTo(Bodies.NOT_LOGGED_IN));
  }

  @Test
  void anotherMethodIsRefused() {
    Api.inShape(Api.as(caller).post(Api.INFO).then())
        .statusCode(405)
        .header("Allow", equalTo("GET, HEAD"))
        .body(equalTo("{\"success\":false,\"error\":\"Method Not Allowed\"}"));
  }
}
