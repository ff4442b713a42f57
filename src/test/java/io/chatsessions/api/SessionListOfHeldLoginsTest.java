package io.chatsessions.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.WorkspaceServer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The list starts from the logins that the user holds, not from the rows that there ever were. */
@QuarkusTest
class SessionListOfHeldLoginsTest extends BlackBoxTest {

  private static final int AT_ONCE = 20_000;
  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @Test
  void anItemHasTheNewestSessionIdThatThereIs() {
    TestLogin login = user.loginWithoutRow();
    login.insert(login.row("OLD" + user.id(), 2).append("loginAt", new Date(1_000)));
    Document newer = login.row("", 1).append("loginAt", new Date(2_000)).append("ip", "192.0.2.9");
    newer.remove("sessionId");
    login.insert(newer);

    String listed =
        Api.list(caller)
            .statusCode(200)
            .body("total", equalTo(2))
            .body("unlisted", equalTo(0))
            .body("sessions[1].sessionId", equalTo("OLD" + user.id()))
            .body("sessions[1]._id", equalTo("OLD" + user.id()))
            .body("sessions[1].ip", equalTo("192.0.2.9"))
            .extract()
            .path("sessions[1].sessionId");

    Api.logout(caller, listed).statusCode(200).body(equalTo(Bodies.ended(listed)));
    Api.list(login).statusCode(401);
  }

  @Test
  void aLoginThatNothingListsIsCounted() {
    user.loginWithoutRow();
    user.loginWithoutRow();
    user.personalAccessToken();
    user.addToken(new Document("when", new Date(0)).append("hashedToken", Ids.token()));
    TestLogin nameless = user.loginWithoutRow();
    Document row = nameless.row("", 0);
    nameless.insert(row);

    Api.list(caller).statusCode(200).body("total", equalTo(1)).body("unlisted", equalTo(3));
    Api.list(caller, "filter", "no such device")
        .statusCode(200)
        .body("total", equalTo(0))
        .body("unlisted", equalTo(3));
  }

  @Test
  void aTokenThatIsHeldTwiceIsOneLogin() {
    TestLogin login = user.login();
    user.addToken(login.entry());
    user.addToken(user.loginWithoutRow().entry());

    Api.list(caller)
        .statusCode(200)
        .body("total", equalTo(2))
        .body("sessions.size()", equalTo(2))
        .body("unlisted", equalTo(1));
  }

  @Test
  void onesFirstLoginWithoutAnyRowIsCountedToo() {
    TestLogin alone = workspace.addUser().loginWithoutRow();

    Api.list(alone)
        .statusCode(200)
        .body(
            equalTo(
                "{\"sessions\":[],\"total\":0,\"count\":50,\"offset\":0,\"unlisted\":1,"
                    + "\"success\":true}"));
  }

  @Test
  void rowsOfDeadLoginsCostNothing() {
    // The embedded server looks at every document for each login.
    int logins = WorkspaceServer.isEmbedded() ? 10 : 50;
    // Before the rows: after them each takes DocumentDB seconds.
    for (int login = 1; login < logins; login++) {
      user.login();
    }
    insertDead(WorkspaceServer.isEmbedded() ? 300 : 40_000);

    Api.list(caller, "count", 100)
        .statusCode(200)
        .body("total", equalTo(logins))
        .body("sessions", hasSize(logins))
        .body("unlisted", equalTo(0));
    workspace.sessions().deleteMany(new Document("userId", user.id()));
  }

  private void insertDead(int count) {
    List<Document> rows = new ArrayList<>();
    for (int dead = 0; dead < count; dead++) {
      rows.add(caller.row("dead" + dead, 1).append("loginToken", Ids.token()));
      if (rows.size() == AT_ONCE || dead == count - 1) {
        workspace.sessions().insertMany(rows);
        rows.clear();
      }
    }
  }
}
