package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Users and sessions that are not what a workspace usually makes. */
@QuarkusTest
class LogoutOfOddUserTest extends BlackBoxTest {
  @Test
  void aSessionWhoseTokenIsGoneAlreadyIsFinished() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin halfEnded = user.login();
    user.set("services.resume.loginTokens", loginTokens(user.document()).subList(0, 1));

    Api.logout(caller, halfEnded.sessionId())
        .statusCode(200)
        .body(equalTo(Bodies.ended(halfEnded.sessionId())));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  @Test
  void oneTokenAmongThousandsIsFoundAndRevoked() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    user.set(
        "services.resume.loginTokens",
        Stream.concat(
                loginTokens(user.document()).stream(),
                Stream.generate(
                        () -> new Document("when", new Date()).append("hashedToken", Ids.token()))
                    .limit(5_000))
            .toList());
    TestLogin ended = user.login();

    Api.logout(caller, ended.sessionId()).statusCode(200);

    assertThat(user.heldTokens())
        .hasSize(5_001)
        .contains(caller.hashedToken())
        .doesNotContain(ended.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  @Test
  void fieldsAndTypesThatTheServiceDoesNotKnowAreTolerated() {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    ended.insert(
        ended
            .row(ended.sessionId())
            .append("_id", user.id() + "-2026-11-23")
            .append("type", "user_daily")
            .append("unknownField", List.of(new Document("deep", 1))));

    Api.logout(caller, ended.sessionId()).statusCode(200);

    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  private static List<Document> loginTokens(Document user) {
    return user.get("services", Document.class)
        .get("resume", Document.class)
        .getList("loginTokens", Document.class);
  }
}
