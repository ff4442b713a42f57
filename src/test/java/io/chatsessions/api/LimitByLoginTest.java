package io.chatsessions.api;

import static io.chatsessions.support.RateLimited.assertCounted;
import static io.chatsessions.support.RateLimited.assertRead;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.LimitedWorkspaceServer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** Calls are counted by login, so that nobody uses up those of another. */
@QuarkusTest
@WithTestResource(LimitedWorkspaceServer.class)
class LimitByLoginTest {
  private static final int READS = LimitedWorkspaceServer.READS;
  final Workspace workspace = Workspace.current();

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
    assertCounted(Api.logoutOthers(owners).statusCode(200).body(Bodies.endedOthers(1)), 9);

    Api.list(stolen).statusCode(401);
    Api.list(other).statusCode(401);
    assertThat(user.heldTokens()).containsExactly(owners.hashedToken());
    assertThat(user.sessions()).hasSize(1);
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
}
