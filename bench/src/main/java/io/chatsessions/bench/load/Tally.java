package io.chatsessions.bench.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** Counts the answers of one load; its methods may be called from any thread. */
final class Tally {

  private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
  private static final List<String> PERCENTILES = List.of("50", "95", "99", "99.9");

  private final Load load;
  private final long start = System.nanoTime();
  private final ConcurrentHistogram latency = new ConcurrentHistogram(LONGEST, 3);
  private final Set<Integer> unexpected = new ConcurrentSkipListSet<>();
  private final CountDownLatch unanswered;

  Tally(Load load) {
    this.load = load;
    this.unanswered = new CountDownLatch(load.batch().size());
  }

  void answered(int n, int status, long intendedNanos) {
    latency.recordValue(Math.min(LONGEST, Math.max(0, System.nanoTime() - intendedNanos)));
    if (status != load.expectedStatus()) {
      unexpected.add(n);
    }
    unanswered.countDown();
  }

  Outcome await() throws InterruptedException {
    unanswered.await();
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Long> percentiles = new LinkedHashMap<>();
    for (String percentile : PERCENTILES) {
      long nanos = latency.getValueAtPercentile(Double.parseDouble(percentile));
      percentiles.put("p" + percentile, TimeUnit.NANOSECONDS.toMicros(nanos));
    }
    return new Outcome(load.batch().size(), seconds, percentiles, unexpected);
  }
}
