package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Population;
import java.util.List;

/**
 * How much is measured.
 *
 * @param name as it is asked for
 * @param population whose logins are ended
 * @param documents session documents that lie in the database all the time
 * @param concurrency calls under way at once at saturation
 * @param starts how often each service is started to time its start
 * @param rounds how often each program has its turn
 * @param warmUp calls before anything counts
 * @param saturation logouts in a round as fast as they are answered
 * @param steady logouts in a round at each of two fixed rates
 * @param refusals calls in a round that end with 401, and as many with 404
 * @param growth what the cost of a logout is measured against
 * @param jvm options of every JVM that is measured
 */
public record Plan(
    String name,
    Population population,
    int documents,
    int concurrency,
    int starts,
    int rounds,
    int warmUp,
    int saturation,
    int steady,
    int refusals,
    List<Growth> growth,
    List<String> jvm) {

  /** To see that all works; the figures mean nothing. */
  public static Plan trial() {
    return new Plan(
        "trial",
        Population.PLAIN,
        500,
        8,
        1,
        2,
        100,
        100,
        100,
        100,
        Growth.series(1, 20, 100, 500),
        List.of());
  }

  /** To see roughly how it stands. */
  public static Plan quick() {
    return new Plan(
        "quick",
        Population.PLAIN,
        10_000,
        32,
        2,
        3,
        20_000,
        4_000,
        2_000,
        1_500,
        Growth.series(2, 200, 1_000, 10_000),
        List.of());
  }

  /** What the documentation tells. */
  public static Plan full() {
    return new Plan(
        "full",
        Population.PLAIN,
        10_000,
        32,
        3,
        5,
        25_000,
        5_000,
        3_000,
        3_000,
        Growth.series(3, 200, 10_000, 100_000, 1_000_000),
        List.of());
  }

  /**
   * The same for the embedded server, which scans a collection for nearly every look-up: a long
   * warm-up would take most of an hour.
   */
  public Plan onEmbeddedServer() {
    return new Plan(
        name,
        Population.FEW_USERS,
        0,
        concurrency,
        starts,
        rounds,
        Math.min(warmUp, 6_000),
        saturation,
        steady,
        refusals,
        List.of(),
        jvm);
  }

  /**
   * Only what the guard compares, and that more often; with the first of the JVM's compilers alone.
   * What the second makes of the same code differs from process to process and comes late on a busy
   * machine.
   */
  public Plan onlySaturation() {
    return new Plan(
        "check",
        population,
        documents,
        concurrency,
        0,
        8,
        Math.min(warmUp, 5_000),
        saturation,
        0,
        0,
        List.of(),
        List.of("-XX:TieredStopAtLevel=1"));
  }
}
