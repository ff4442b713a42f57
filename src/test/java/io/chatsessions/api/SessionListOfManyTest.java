package io.chatsessions.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.chatsessions.support.Api;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.WorkspaceServer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** {@code GET /api/v1/sessions/list}: users with many logins, days and tokens. */
@QuarkusTest
class SessionListOfManyTest extends SessionListing {

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
}
