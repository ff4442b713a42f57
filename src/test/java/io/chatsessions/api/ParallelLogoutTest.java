package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many calls for one session at the same moment. */
@QuarkusTest
class ParallelLogoutTest extends BlackBoxTest {

  private static final int CALLS = 200;
  private static final int UNANSWERED = 0;

  @Test
  void exactlyOneOfManyParallelCallsEndsTheSession() throws Exception {
    // A busy machine may have no time for one of so many, even for the one that ends the session.
    List<Integer> statuses =
        Patience.await().until(this::endOne, all -> all.contains(200) && !all.contains(UNANSWERED));

    assertThat(statuses).hasSize(CALLS).containsOnly(200, 404).containsOnlyOnce(200);
  }

  private List<Integer> endOne() throws Exception {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    ended.addRow();
    ended.addRow();

    List<Integer> statuses = inParallel(caller, ended.sessionId());

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
    return statuses;
  }

  private static List<Integer> inParallel(TestLogin caller, String sessionId) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CALLS);
    CountDownLatch start = new CountDownLatch(1);
    Callable<Integer> call =
        () -> {
          start.await();
          Response answer = Api.logout(caller, sessionId).extract().response();
          return Patience.ranOutOfTime(answer) ? UNANSWERED : answer.statusCode();
        };
    try {
      List<Future<Integer>> calls =
          IntStream.range(0, CALLS).mapToObj(i -> threads.submit(call)).toList();
      start.countDown();
      return calls.stream().map(ParallelLogoutTest::result).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static int result(Future<Integer> call) {
    try {
      return call.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) {
        return UNANSWERED;
      }
      throw new AssertionError("A call got no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
