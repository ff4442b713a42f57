package io.chatsessions.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many calls for one session at the same moment. */
@QuarkusTest
class ParallelLogoutTest extends BlackBoxTest {

  private static final int CALLS = 200;

  @Test
  void exactlyOneOfManyParallelCallsEndsTheSession() throws Exception {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();
    ended.addRow();
    ended.addRow();

    List<Integer> statuses = inParallel(caller, ended.sessionId());

    assertThat(statuses).hasSize(CALLS).containsOnly(200, 404).containsOnlyOnce(200);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  private static List<Integer> inParallel(TestLogin caller, String sessionId) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CALLS);
    CountDownLatch start = new CountDownLatch(1);
    Callable<Integer> call =
        () -> {
          start.await();
          return Api.logout(caller, sessionId).extract().statusCode();
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
    } catch (Exception e) {
      throw new AssertionError("A call got no answer", e);
    }
  }
}
