package io.chatsessions.bench.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends a load and waits until every call of it is answered. */
public final class Driver {

  private final Calls calls;

  public Driver(Calls calls) {
    this.calls = calls;
  }

  public Outcome run(Load load) throws InterruptedException {
    Tally tally = new Tally(load);
    if (load.perSecond() == 0) {
      AtomicInteger next = new AtomicInteger();
      for (int lane = 0; lane < load.concurrency(); lane++) {
        sendNext(load, next, tally);
      }
    } else {
      sendAtFixedRate(load, tally);
    }
    return tally.await();
  }

  private void sendNext(Load load, AtomicInteger next, Tally tally) {
    int n = next.getAndIncrement();
    if (n >= load.batch().size()) {
      return;
    }
    long sent = System.nanoTime();
    calls.send(
        load.request(n),
        status -> {
          tally.answered(n, status, sent);
          sendNext(load, next, tally);
        });
  }

  // Each call's latency counts from its place in the schedule. Whatever makes it late, the service
  // or this loop, is in the figure, so a stall is not hidden by the calls that it kept from being
  // sent.
  private void sendAtFixedRate(Load load, Tally tally) {
    long start = System.nanoTime();
    double interval = TimeUnit.SECONDS.toNanos(1) / load.perSecond();
    for (int i = 0; i < load.batch().size(); i++) {
      int n = i;
      long intended = start + (long) (n * interval);
      for (long wait; (wait = intended - System.nanoTime()) > 0; ) {
        LockSupport.parkNanos(wait);
      }
      calls.send(load.request(n), status -> tally.answered(n, status, intended));
    }
  }
}
