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
 * @param rounds how often each program has its turn
 * @param warmUp calls before anything counts
 * @param saturation logouts in a round as fast as they are answered
 * @param steady logouts in a round at each of two fixed rates
 * @param refusals calls in a round that end with 401, and as many with 404
 * @param growth session documents in the databases between which the cost is compared
 * @param jvm options of every JVM that is measured
 */
public record Plan(
    String name,
    Population population,
    int documents,
    int concurrency,
    int rounds,
    int warmUp,
    int saturation,
    int steady,
    int refusals,
    List<Integer> growth,
    List<String> jvm) {

  private static final Population ONE_EACH = Population.ending(1);

  /** The plan of this name. */
  public static Plan of(String name) {
    return switch (name) {
      // To see that all works; the figures mean nothing.
      case "trial" ->
          new Plan(name, ONE_EACH, 500, 8, 2, 100, 100, 100, 100, List.of(100, 500), List.of());
      // To see roughly how it stands.
      case "quick" ->
          new Plan(
              name,
              ONE_EACH,
              10_000,
              32,
              3,
              20_000,
              4_000,
              2_000,
              1_500,
              List.of(1_000, 10_000),
              List.of());
      // What the documentation tells.
      case "full" ->
          new Plan(
              name,
              ONE_EACH,
              10_000,
              32,
              5,
              25_000,
              5_000,
              3_000,
              3_000,
              List.of(10_000, 100_000, 1_000_000),
              List.of());
      default -> throw new IllegalArgumentException("Not known: " + name);
    };
  }

  /** The same with users who each end so many of their logins. */
  public Plan perUser(int logouts) {
    return with(Population.ending(logouts), documents, warmUp, growth);
  }

  /** The same for the embedded server, which scans a collection for nearly every look-up. */
  public Plan onEmbeddedServer() {
    return with(Population.ending(10), 0, Math.min(warmUp, 6_000), List.of());
  }

  private Plan with(Population users, int lying, int warm, List<Integer> compared) {
    return new Plan(
        name, users, lying, concurrency, rounds, warm, saturation, steady, refusals, compared, jvm);
  }

  /**
   * Only what the guard compares, and that more often; with the first of the JVM's compilers alone.
   * What the second makes of the same code differs from process to process and comes late on a busy
   * machine.
   */
  public Plan forGuard() {
    return new Plan(
        "check",
        population,
        documents,
        concurrency,
        8,
        Math.min(warmUp, 5_000),
        saturation,
        0,
        0,
        List.of(),
        List.of("-XX:TieredStopAtLevel=1"));
  }
}
