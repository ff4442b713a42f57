package io.chatsessions.observe;

import static io.chatsessions.support.AuditRecords.onlyRecord;
import static io.chatsessions.support.AuditRecords.records;
import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultProxy;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A caller who does not wait for the answer still leaves one record, of what really happened. */
@Tag("log")
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class HangUpTest {
  /** Long enough for the service to see the caller go, and short beside the time of a call. */
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  final Workspace workspace = Workspace.current();
  TestUser user;
  TestLogin caller;
  TestLogin ended;
  FaultProxy proxy;

  @AfterEach
  void heal() {
    proxy.heal();
  }

  @Test
  void aLogoutThatGoesOnIsRecordedAsItEnds() {
    JsonNode entry =
        untilRecordedAs(
            "ended", () -> hangUp(Step.END_LOGIN, Fault.late(A_MOMENT), ended.sessionId()));

    assertThat(entry.get("documents").asText()).isEqualTo("1");
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  @Test
  void aLogoutThatFailsUnheardIsAbandoned() {
    JsonNode entry =
        untilRecordedAs("abandoned", () -> hangUp(Step.END_LOGIN, Fault.HANG, ended.sessionId()));

    assertThat(entry.get("documents").asText()).isEqualTo("0");
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  @Test
  void aLogoutThatGoesOnAndFindsNothingIsRecordedAsSuch() {
    JsonNode entry =
        untilRecordedAs(
            "not-found", () -> hangUp(Step.FIND_SESSION, Fault.late(A_MOMENT), "unknown"));

    assertThat(entry.get("documents").asText()).isEqualTo("0");
    assertThat(user.sessions()).hasSize(2);
  }

  /** On a busy machine a call's time may be up before its caller is seen to go: then another's. */
  private JsonNode untilRecordedAs(String outcome, Callable<JsonNode> call) {
    return await()
        .until(
            () -> {
              user = workspace.addUser();
              caller = user.login();
              ended = user.login();
              return call.call();
            },
            entry -> entry.get("outcome").asText().equals(outcome));
  }

  /** The record of a logout whose caller goes when it has come to this step. */
  private JsonNode hangUp(Step step, Fault fault, String sessionId) throws IOException {
    proxy.arm(step, fault);
    var connection = new RawConnection();
    connection.send(RawConnection.logout(caller, Bodies.logoutBody(sessionId)));
    await().until(() -> proxy.met(step) > 0 || !records("userId", user.id()).isEmpty());
    connection.hangUp();
    JsonNode entry = onlyRecord("userId", user.id());
    proxy.heal();
    return entry;
  }
}
