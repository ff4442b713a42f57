package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.KeptHistory;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** {@code logout.others} with {@code chat-sessions.history=keep}. */
@QuarkusTest
@TestProfile(KeptHistory.class)
class LogoutOthersKeepHistoryTest extends BlackBoxTest {

  @Test
  void everyDocumentOfTheEndedLoginsIsStampedOnceAndTheCallersStay() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin other = user.login();
    other.addRow();
    Document own = user.sessions().get(0);
    Date start = new Date();

    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(1));

    List<Document> after = user.sessions();
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(after).hasSize(3);
    assertThat(after.get(0)).isEqualTo(own);
    assertThat(after.subList(1, 3))
        .allSatisfy(
            row -> {
              assertThat(row.getDate("logoutAt")).isBetween(start, new Date(), true, true);
              assertThat(row.getDate("_updatedAt")).isEqualTo(row.getDate("logoutAt"));
              assertThat(row.getString("logoutBy")).isEqualTo(user.id());
            });

    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(0));
    assertThat(user.sessions()).isEqualTo(after);
    Api.list(caller).statusCode(200).body("total", equalTo(1));
  }
}
