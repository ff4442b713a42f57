package io.chatsessions.api;

import static io.chatsessions.support.RateLimited.assertRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.LimitedWorkspaceServer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** How often an address may be wrong about who it is. */
@QuarkusTest
@WithTestResource(LimitedWorkspaceServer.class)
class GuessLimitTest {

  private static final int GUESSES = LimitedWorkspaceServer.GUESSES;
  final Workspace workspace = Workspace.current();

  @Test
  void anAddressThatGuessesIsRefusedBeforeMongoDbIsAsked() {
    TestLogin caller = workspace.addUser().login();
    String address = "198.51.100." + (1 + (int) (Math.random() * 250));
    for (int guess = 0; guess < GUESSES; guess++) {
      guess(address).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
    }

    assertRefused(guess(address));
    assertRefused(Api.post(from(address, caller), Bodies.logoutBody(caller.sessionId())));

    assertThat(caller.user().sessions()).hasSize(1);
    Api.post(from("203.0.113.77", caller), Bodies.logoutBody(caller.sessionId())).statusCode(200);
    assertThat(caller.user().sessions()).isEmpty();
  }

  @Test
  void addressesOfOneIpv6NetworkAreOneClient() {
    for (int guess = 0; guess < GUESSES; guess++) {
      guess("2001:db8:77:1::" + guess).statusCode(401);
    }

    assertRefused(guess("2001:db8:77:1:ffff::9"));
    guess("2001:db8:77:2::1").statusCode(401);
  }

  @Test
  void whatAClientWritesInFrontOfItsOwnAddressIsNotBelieved() {
    for (int guess = 0; guess < GUESSES; guess++) {
      guess("192.0.2." + guess + ", 203.0.113.99").statusCode(401);
    }

    assertRefused(guess("192.0.2.200, 203.0.113.99"));
  }

  @Test
  void beingRightAndShowingNothingAreNoGuesses() {
    TestLogin caller = workspace.addUser().login();
    String address = "203.0.113.55";
    for (int call = 0; call < 8; call++) {
      Api.post(from(address, caller), "{\"sessionId\":\"unknown\"}").statusCode(404);
      Api.post(given().header("X-Forwarded-For", address), "{}").statusCode(401);
    }

    guess(address).statusCode(401);
  }

  private static ValidatableResponse guess(String address) {
    return Api.post(
        Api.as(Ids.id(), Ids.token()).header("X-Forwarded-For", address),
        "{\"sessionId\":\"unknown\"}");
  }

  private static RequestSpecification from(String address, TestLogin caller) {
    return Api.as(caller).header("X-Forwarded-For", address);
  }
}
