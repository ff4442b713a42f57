package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.WorkspaceServer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However much earlier logins have left, each call ends some of it, and none fails by it. */
@QuarkusTest
class LogoutOthersGetsFurtherTest extends BlackBoxTest {

  private static final int AT_ONCE = 20_000;

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  // The embedded server looks at every document for every query, so there it is not about speed.
  static IntStream rows() {
    return WorkspaceServer.isEmbedded()
        ? IntStream.of(1_200)
        : IntStream.of(10_000, 40_000, 200_000);
  }

  @AfterEach
  void leaveNothing() {
    workspace.sessions().deleteMany(new Document("userId", user.id()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowsOfDeadLoginsAreEndedByAndBy(int rows) {
    TestLogin other = user.login();
    other.addPush();
    insertDead(rows);

    Api.logoutOthers(caller).statusCode(200).body(Bodies.endedOthers(1));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.pushedLogins()).isEmpty();
    Api.list(other).statusCode(401);

    long left = openRows();
    for (int call = 0; left > 1; call++) {
      assertThat(call).as("calls until nothing is left").isLessThan(100);
      var answer = Api.logoutOthers(caller).statusCode(200).body(Bodies.endedOthers(0)).extract();
      Api.list(caller).statusCode(200).body("total", equalTo(1));
      long now = openRows();
      if (!Patience.mayHaveLeftRows(answer.response())) {
        assertThat(now).isLessThan(left);
      }
      left = now;
    }
    assertThat(left).as("the caller's own").isEqualTo(1);
  }

  @Test
  void thousandsOfLiveLoginsWithRowsEndInOneCall() {
    int logins = WorkspaceServer.isEmbedded() ? 300 : 8_700;
    user.addTokens(logins);
    List<Document> rows = new ArrayList<>();
    for (String held : user.heldTokens()) {
      if (!held.equals(caller.hashedToken())) {
        rows.add(caller.row("live" + rows.size(), 1).append("loginToken", held));
      }
    }
    workspace.sessions().insertMany(rows);

    Api.logoutOthers(caller).statusCode(200).body(Bodies.endedOthers(logins));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    Api.list(caller).statusCode(200).body("total", equalTo(1)).body("unlisted", equalTo(0));
  }

  @Test
  void rowsThatCanNotBeLoggedOutAreNotInTheWay() {
    List<Document> rows = new ArrayList<>();
    for (int row = 0; row < 5_500; row++) {
      rows.add(caller.row("odd" + row, 1).append("loginToken", 123));
    }
    workspace.sessions().insertMany(rows);

    Patience.await().until(() -> oneCallEnds(user.login()));
  }

  @Test
  void theCallersOwnManyRowsAreNotInTheWay() {
    List<Document> rows = new ArrayList<>();
    for (int row = 0; row < 5_500; row++) {
      rows.add(caller.row("own" + row, 1));
    }
    workspace.sessions().insertMany(rows);

    Patience.await().until(() -> oneCallEnds(user.login()));

    assertThat(user.sessions()).hasSize(5_501);
  }

  // What a busy machine adds is not the service's; of several tries one is undisturbed.
  private boolean oneCallEnds(TestLogin other) {
    Api.logoutOthers(caller).statusCode(200).body(Bodies.endedOthers(1));
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    return user.sessions().stream()
        .noneMatch(row -> other.hashedToken().equals(row.get("loginToken")));
  }

  private long openRows() {
    return workspace
        .sessions()
        .countDocuments(
            new Document("userId", user.id()).append("logoutAt", new Document("$exists", false)));
  }

  private void insertDead(int count) {
    String prefix = Ids.id();
    List<Document> rows = new ArrayList<>();
    for (int dead = 0; dead < count; dead++) {
      rows.add(caller.row("dead" + dead, 1).append("loginToken", prefix + dead));
      if (rows.size() == AT_ONCE || dead == count - 1) {
        workspace.sessions().insertMany(rows);
        rows.clear();
      }
    }
  }
}
