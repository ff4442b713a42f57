package io.chatsessions.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.chatsessions.support.Api;
import io.chatsessions.support.Ids;
import io.chatsessions.support.LimitedWorkspaceServer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How often a login may call, and how often an address may be wrong about who it is. */
@QuarkusTest
@WithTestResource(LimitedWorkspaceServer.class)
class RateLimitTest {

  private static final int GUESSES = LimitedWorkspaceServer.GUESSES;

  private static final int READS = LimitedWorkspaceServer.READS;

  private static final String SLOW_DOWN =
      "\\{\"success\":false,\"error\":\"Error, too many requests. Please slow down. You must wait"
          + " (60|5\\d) seconds before trying this endpoint again. \\[error-too-many-requests]\"}";

  final Workspace workspace = Workspace.current();

  @Test
  void aLoginCallsTenTimesAMinuteAndIsToldHowManyAreLeft() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin target = user.login();

    Set<String> resets = new HashSet<>();
    for (int remaining = 9; remaining >= 0; remaining--) {
      ValidatableResponse answer = Api.logout(caller, "unknown").statusCode(404);
      resets.add(assertCounted(answer, remaining).extract().header("X-RateLimit-Reset"));
    }
    assertThat(resets).hasSize(1);
    assertRefused(assertCounted(Api.logout(caller, target.sessionId()), 0));

    assertThat(user.sessions()).hasSize(2);
    assertThat(user.heldTokens()).hasSize(2);
  }

  @Test
  void theThiefOfALoginCannotKeepItsOwnerFromEndingIt() {
    TestUser user = workspace.addUser();
    TestLogin owners = user.login();
    TestLogin stolen = user.login();
    TestLogin other = user.login();
    for (int call = 0; call < READS; call++) {
      Api.list(stolen);
      Api.info(stolen, owners.sessionId());
      Api.logout(stolen, "unknown");
      Api.post(Api.as(stolen), "[]");
      // Refused each time, and counted: the thief of this test wants to end nothing.
      Api.logoutOthers(Api.as(stolen).contentType(ContentType.JSON).body("{\"a\":1}"));
    }
    Api.list(stolen).statusCode(429);
    Api.info(stolen, owners.sessionId()).statusCode(429);
    Api.logout(stolen, owners.sessionId()).statusCode(429);
    Api.logoutOthers(stolen).statusCode(429);

    assertRead(Api.list(owners).statusCode(200), READS - 1);
    assertRead(Api.info(owners, stolen.sessionId()).statusCode(200), READS - 1);
    assertCounted(Api.logout(owners, stolen.sessionId()).statusCode(200), 9);
    assertCounted(Api.logoutOthers(owners).statusCode(200).body(equalTo(Api.othersEnded(1))), 9);

    Api.list(stolen).statusCode(401);
    Api.list(other).statusCode(401);
    assertThat(user.heldTokens()).containsExactly(owners.hashedToken());
    assertThat(user.sessions()).hasSize(1);
  }

  @Test
  void theEndpointsOfALoginHaveCountsOfTheirOwn() {
    TestLogin caller = workspace.addUser().login();
    for (int call = 0; call < READS; call++) {
      Api.list(caller);
    }

    assertRefused(Api.list(caller));
    assertRead(Api.info(caller, caller.sessionId()).statusCode(200), READS - 1);
    assertCounted(Api.logoutOthers(caller).statusCode(200), 9);
    assertCounted(Api.logout(caller, caller.sessionId()).statusCode(200), 9);
  }

  @Test
  void whoOnlyReadsMayCallMoreOften() {
    TestLogin caller = workspace.addUser().login();
    for (int remaining = READS - 1; remaining >= 0; remaining--) {
      assertRead(Api.list(caller).statusCode(200), remaining);
      assertRead(Api.info(caller, caller.sessionId()).statusCode(200), remaining);
    }

    assertRefused(assertRead(Api.list(caller), 0));
    assertRefused(assertRead(Api.info(caller, caller.sessionId()), 0));
    assertCounted(Api.logout(caller, caller.sessionId()).statusCode(200), 9);
    assertThat(caller.user().heldTokens()).isEmpty();
  }

  @Test
  void oneUsersCallsDoNotCountForAnother() {
    TestLogin busy = workspace.addUser().login();
    TestLogin other = workspace.addUser().login();
    for (int call = 0; call < 11; call++) {
      Api.logout(busy, "unknown");
    }

    Api.logout(other, other.sessionId()).statusCode(200);

    assertThat(other.user().sessions()).isEmpty();
  }

  @Test
  void aBadBodyCountsToo() {
    TestLogin caller = workspace.addUser().login();

    assertCounted(Api.post(Api.as(caller), "[]").statusCode(400), 9);
    assertCounted(Api.logout(caller, "unknown").statusCode(404), 8);
  }

  @Test
  void aSuccessIsCountedLikeAnyOther() {
    TestLogin caller = workspace.addUser().login();

    assertCounted(Api.logout(caller, caller.sessionId()).statusCode(200), 9);

    assertThat(caller.user().sessions()).isEmpty();
  }

  @Test
  void anAddressThatGuessesIsRefusedBeforeMongoDbIsAsked() {
    TestLogin caller = workspace.addUser().login();
    String address = "198.51.100." + (1 + (int) (Math.random() * 250));
    for (int guess = 0; guess < GUESSES; guess++) {
      guess(address).statusCode(401).body(equalTo(Api.NOT_LOGGED_IN));
    }

    assertRefused(guess(address));
    assertRefused(
        Api.post(from(address, caller), "{\"sessionId\":\"" + caller.sessionId() + "\"}"));

    assertThat(caller.user().sessions()).hasSize(1);
    Api.post(from("203.0.113.77", caller), "{\"sessionId\":\"" + caller.sessionId() + "\"}")
        .statusCode(200);
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

  @ParameterizedTest
  @FieldSource("io.chatsessions.support.Api#ENDPOINTS")
  void everyEndpointIsLimitedByItself(String endpoint) {
    TestLogin caller = workspace.addUser().login();
    for (int call = 0; call < limitOf(endpoint); call++) {
      Api.call(endpoint, Api.as(caller));
    }

    assertRefused(Api.call(endpoint, Api.as(caller)));
    Api.ENDPOINTS.stream()
        .filter(other -> !other.equals(endpoint))
        .forEach(
            other ->
                assertCounted(Api.call(other, Api.as(caller)), limitOf(other), limitOf(other) - 1));

    assertThat(caller.user().sessions()).hasSize(1);
  }

  private static ValidatableResponse guess(String address) {
    return Api.post(
        Api.as(Ids.id(), Ids.token()).header("X-Forwarded-For", address),
        "{\"sessionId\":\"unknown\"}");
  }

  private static RequestSpecification from(String address, TestLogin caller) {
    return Api.as(caller).header("X-Forwarded-For", address);
  }

  private static int limitOf(String endpoint) {
    return endpoint.startsWith("GET") ? READS : 10;
  }

  private static ValidatableResponse assertRead(ValidatableResponse answer, int remaining) {
    return assertCounted(answer, READS, remaining);
  }

  private static ValidatableResponse assertCounted(ValidatableResponse answer, int remaining) {
    return assertCounted(answer, 10, remaining);
  }

  private static ValidatableResponse assertCounted(
      ValidatableResponse answer, int limit, int remaining) {
    long reset =
        Long.parseLong(
            answer
                .header("X-RateLimit-Limit", String.valueOf(limit))
                .header("X-RateLimit-Remaining", String.valueOf(remaining))
                .extract()
                .header("X-RateLimit-Reset"));
    assertThat(reset - System.currentTimeMillis()).isBetween(1L, 60_000L);
    return answer;
  }

  private static void assertRefused(ValidatableResponse answer) {
    answer
        .statusCode(429)
        .header("Retry-After", matchesPattern("60|5\\d"))
        .body(matchesPattern(SLOW_DOWN));
  }
}
