package io.chatsessions.api;

import static io.chatsessions.support.RateLimited.assertCounted;
import static io.chatsessions.support.RateLimited.assertRead;
import static io.chatsessions.support.RateLimited.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.LimitedWorkspaceServer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How often a login may call. */
@QuarkusTest
@WithTestResource(LimitedWorkspaceServer.class)
class RateLimitTest {
  private static final int READS = LimitedWorkspaceServer.READS;
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

  private static int limitOf(String endpoint) {
    return endpoint.startsWith("GET") ? READS : 10;
  }
}
