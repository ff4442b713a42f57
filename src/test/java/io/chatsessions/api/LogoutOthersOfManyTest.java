package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code POST /api/v1/sessions/logout.others} of a user with thousands of logins. */
@QuarkusTest
class LogoutOthersOfManyTest extends BlackBoxTest {

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
    assertThat(answer.asString()).isEqualTo(Bodies.othersEnded(5_001));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    Api.list(other).statusCode(401);
    return user.sessions().stream()
        .map(row -> row.get("sessionId"))
        .toList()
        .equals(List.of(caller.sessionId()));
  }
}
