package io.chatsessions.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs calls at the same moment. */
public final class Parallel {

  private Parallel() {}

  /** The results in the order of the calls; a call without a result fails the test. */
  public static <T> List<T> run(List<Callable<T>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> results =
          calls.stream().map(call -> threads.submit(() -> after(start, call))).toList();
      start.countDown();
      return results.stream().map(Parallel::result).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T after(CountDownLatch start, Callable<T> call) throws Exception {
    start.await();
    return call.call();
  }

  private static <T> T result(Future<T> call) {
    try {
      return call.get();
    } catch (Exception e) {
      throw new AssertionError("A call got no answer", e);
    }
  }
}
