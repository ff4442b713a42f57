package io.chatsessions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
import io.chatsessions.support.Step;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many calls at once behind a MongoDB that is slow. */
@QuarkusTest
@WithTestResource(FaultyWorkspaceServer.class)
class ParallelFaultsTest extends LogoutBehindFaultProxy {

  @Test
  void callsThatFindEveryConnectionBusyAreAnsweredInTime() throws Exception {
    int calls = FaultyWorkspaceServer.POOL + 4;
    proxy.arm(Step.TOKEN_LOOK_UP, Fault.HANG);
    // The first outage of a process loads classes by the hundred; only the second one is timed.
    assertThat(inParallel(calls, ended.sessionId())).extracting(Answer::status).containsOnly(503);

    assertThat(inParallel(calls, ended.sessionId()))
        .containsOnly(new Answer(503, Bodies.UNAVAILABLE, true));
    Aftermath.UNTOUCHED.assertHolds(ended, 1);

    proxy.heal();
    assertEnds(caller, ended);
  }

  @Test
  void theSameCallDeliveredTwiceEndsTheSessionOnce() throws Exception {
    proxy.arm(Step.FIND_SESSION, Fault.late(Duration.ofMillis(200)));

    assertThat(inParallel(2, ended.sessionId()))
        .containsExactlyInAnyOrder(
            new Answer(200, Bodies.ended(ended.sessionId()), true),
            new Answer(404, Bodies.SESSION_NOT_FOUND, true));
    Aftermath.ENDED.assertHolds(ended, 1);
  }

  private record Answer(int status, String body, boolean inTime) {}

  private List<Answer> inParallel(int calls, String sessionId) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls);
    List<Future<Answer>> pending = new ArrayList<>();
    for (int call = 0; call < calls; call++) {
      pending.add(callers.submit(() -> call(sessionId)));
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : pending) {
      answers.add(answer.get());
    }
    callers.shutdown();
    return answers;
  }

  private Answer call(String sessionId) {
    var answer = Api.logout(caller, sessionId).extract();
    return new Answer(
        answer.statusCode(),
        answer.body().asString(),
        Patience.inTime().matches(answer.response().time()));
  }
}
