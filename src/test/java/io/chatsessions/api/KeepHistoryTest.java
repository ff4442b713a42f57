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

/** With {@code chat-sessions.history=keep} an ended session's documents stay, stamped. */
@QuarkusTest
@TestProfile(KeptHistory.class)
class KeepHistoryTest extends BlackBoxTest {

  private static final List<String> STAMPS = List.of("logoutAt", "logoutBy", "_updatedAt");

  @Test
  void everyDocumentOfTheLoginIsStampedAndOtherwiseUnchanged() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    ended.addRow();
    List<Document> before = user.sessions();
    Date start = new Date();

    Api.logout(caller, ended.sessionId())
        .statusCode(200)
        .body(equalTo(Bodies.ended(ended.sessionId())));

    List<Document> after = user.sessions();
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(after.subList(1, 3))
        .allSatisfy(
            row -> {
              assertThat(row.getDate("logoutAt")).isBetween(start, new Date(), true, true);
              assertThat(row.getDate("_updatedAt")).isEqualTo(row.getDate("logoutAt"));
              assertThat(row.getString("logoutBy")).isEqualTo(user.id());
            });
    assertThat(unstamped(after)).isEqualTo(unstamped(before));
  }

  @Test
  void aStampedSessionIsNotFoundAndKeepsItsStamp() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    Api.logout(caller, ended.sessionId()).statusCode(200);
    List<Document> before = user.sessions();

    Api.logout(caller, ended.sessionId()).statusCode(404).body(equalTo(Bodies.SESSION_NOT_FOUND));

    assertThat(user.sessions()).isEqualTo(before);
  }

  @Test
  void anEarlierStampOfTheSameLoginStays() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    Date yesterday = new Date(System.currentTimeMillis() - 86_400_000);
    Document earlier =
        ended.insert(
            ended.row(ended.sessionId()).append("logoutAt", yesterday).append("logoutBy", "x"));

    Api.logout(caller, ended.sessionId()).statusCode(200);

    assertThat(user.sessions()).hasSize(3).contains(earlier);
  }

  private static List<Document> unstamped(List<Document> rows) {
    return rows.stream()
        .map(
            row -> {
              Document copy = new Document(row);
              STAMPS.forEach(copy::remove);
              return copy;
            })
        .toList();
  }
}
