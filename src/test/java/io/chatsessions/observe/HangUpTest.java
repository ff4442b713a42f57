package io.chatsessions.observe;

import static io.chatsessions.support.AuditRecords.onlyRecord;
import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.Api;
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
  final TestUser user = workspace.addUser();
  final TestLogin caller = user.login();
  final TestLogin ended = user.login();
  FaultProxy proxy;

  @AfterEach
  void heal() {
    proxy.heal();
  }

  @Test
  void aLogoutThatGoesOnIsRecordedAsItEnds() throws Exception {
    proxy.arm(Step.END_LOGIN, Fault.late(A_MOMENT), 1);

    hangUpOnce(ended.sessionId(), this::tokenIsRevoked);

    JsonNode entry = onlyRecord("userId", user.id());
    assertThat(entry.get("outcome").asText()).isEqualTo("ended");
    assertThat(entry.get("documents").asText()).isEqualTo("1");
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  @Test
  void aLogoutThatFailsUnheardIsAbandoned() throws Exception {
    proxy.arm(Step.END_LOGIN, Fault.HANG);

    hangUpOnce(ended.sessionId(), this::tokenIsRevoked);

    JsonNode entry = onlyRecord("userId", user.id());
    assertThat(entry.get("outcome").asText()).isEqualTo("abandoned");
    assertThat(entry.get("documents").asText()).isEqualTo("0");
  }

  @Test
  void aLogoutThatGoesOnAndFindsNothingIsRecordedAsSuch() throws Exception {
    proxy.arm(Step.FIND_SESSION, Fault.late(A_MOMENT), 1);

    hangUpOnce("unknown", () -> proxy.met(Step.FIND_SESSION) == 1);

    JsonNode entry = onlyRecord("userId", user.id());
    assertThat(entry.get("outcome").asText()).isEqualTo("not-found");
    assertThat(entry.get("documents").asText()).isEqualTo("0");
    assertThat(user.sessions()).hasSize(2);
  }

  private boolean tokenIsRevoked() {
    return !user.heldTokens().contains(ended.hashedToken());
  }

  private void hangUpOnce(String sessionId, Callable<Boolean> condition) throws IOException {
    String request = RawConnection.logout(caller, Api.logoutBody(sessionId));
    var connection = new RawConnection();
    connection.send(request);
    await().until(condition);
    connection.hangUp();
  }
}
