package io.chatsessions.workspace;

import static io.chatsessions.support.AuditRecords.onlyRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.KnownWorkspaceServer;
import io.chatsessions.support.Metrics;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.chatsessions.support.WorkspaceStandIn;
import io.chatsessions.support.WorkspaceStandIn.Behaviour;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is open with an ended login is closed by the workspace, where the service may ask it. */
@QuarkusTest
@WithTestResource(KnownWorkspaceServer.class)
class LiveConnectionsTest {

  // On a busy machine the stand-in may need longer than the half second that it is given.
  private static final List<String> CLOSED_OR_LATE = List.of("closed", "unanswered");

  private final TestUser user = Workspace.current().addUser();
  private final TestLogin caller = user.login();
  private final TestLogin ended = user.login();

  WorkspaceStandIn workspace;

  @AfterEach
  void mend() {
    workspace.is(Behaviour.LOG_OUT);
  }

  @Tag("log")
  @Test
  void theWorkspaceHearsWhichLoginsAreLeft() {
    double before = closedOrLate();

    Api.logout(caller, ended.sessionId())
        .statusCode(200)
        .body(equalTo(Bodies.ended(ended.sessionId())));

    assertAskedOnce(List.of(caller.hashedToken()));
    Patience.await().until(() -> closedOrLate() == before + 1);
    assertThat(audited()).isIn(CLOSED_OR_LATE);
    assertNothingElseIsHeld(caller);
  }

  @Test
  void whoEndsTheirOwnSessionIsThrownOutToo() {
    Api.logout(caller, caller.sessionId()).statusCode(200);

    assertAskedOnce(List.of(ended.hashedToken()));
    assertNothingElseIsHeld(ended);
  }

  @Tag("log")
  @Test
  void soAreAllOthers() {
    user.login();

    Api.logoutOthers(caller).statusCode(200).body(Bodies.endedOthers(2));

    assertAskedOnce(List.of(caller.hashedToken()));
    assertThat(audited()).isIn(CLOSED_OR_LATE);
    assertNothingElseIsHeld(caller);
  }

  @Test
  void whatEndsNothingAsksNothing() {
    Api.logout(caller, "unknown").statusCode(404);

    assertThat(calls()).isEmpty();
    assertThat(user.heldTokens()).hasSize(2);
  }

  @Tag("log")
  @ParameterizedTest
  @CsvSource({
    "UNAUTHORIZED, refused",
    "BROKEN, refused",
    "GARBAGE, refused",
    "REDIRECT, refused",
    "ENDLESS, refused",
    "HANG, unanswered",
    "NOT_THERE, unanswered"
  })
  void anyOtherAnswerChangesNothingForTheCaller(Behaviour behaviour, String outcome) {
    workspace.is(behaviour);
    double before = count(outcome);

    Api.logout(caller, ended.sessionId())
        .statusCode(200)
        .body(equalTo(Bodies.ended(ended.sessionId())));

    Patience.await().until(() -> count(outcome) == before + 1);
    assertNothingElseIsHeld(caller);
    assertThat(audited()).isEqualTo(outcome);
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
    assertThat(calls())
        .extracting(WorkspaceStandIn.Call::path)
        .containsExactlyElementsOf(
            behaviour == Behaviour.NOT_THERE ? List.of() : List.of("/api/v1/logout"));
  }

  // Whatever has warmed the service ended logins as well.
  private List<WorkspaceStandIn.Call> calls() {
    return workspace.calls().stream().filter(call -> user.id().equals(call.userId())).toList();
  }

  private void assertAskedOnce(List<String> left) {
    Patience.await().until(() -> calls().size() == 1);
    WorkspaceStandIn.Call call = calls().get(0);
    assertThat(call.path()).isEqualTo("/api/v1/logout");
    assertThat(call.userId()).isEqualTo(user.id());
    assertThat(call.token()).hasSize(43).isNotIn(caller.token(), ended.token());
    assertThat(call.left()).isEqualTo(left);
  }

  private void assertNothingElseIsHeld(TestLogin login) {
    Patience.await().until(() -> user.heldTokens().equals(List.of(login.hashedToken())));
  }

  private String audited() {
    return onlyRecord("userId", user.id()).get("connections").asText();
  }

  private static double closedOrLate() {
    return CLOSED_OR_LATE.stream().mapToDouble(LiveConnectionsTest::count).sum();
  }

  private static double count(String outcome) {
    return Metrics.value("chat_sessions_connections_total{outcome=\"" + outcome + "\"}");
  }
}
