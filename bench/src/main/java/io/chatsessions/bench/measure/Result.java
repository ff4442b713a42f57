package io.chatsessions.bench.measure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that a run found out, as it is kept.
 *
 * @param plan how much was measured
 * @param machine where
 * @param programs the measured programs, in their order in tables
 * @param growth for each series, what was found
 */
public record Result(
    Plan plan, Machine machine, List<Program> programs, Map<String, List<GrowthPoint>> growth) {

  /**
   * One program.
   *
   * @param name the short name
   * @param title how a reader is told of it
   * @param startMillis from the start of the process to the first logout's answer, of each start
   * @param memory resident bytes
   * @param rounds what each round measured
   * @param verified how many 200s were found to be true
   */
  public record Program(
      String name,
      String title,
      List<Long> startMillis,
      Memory memory,
      List<Round> rounds,
      int verified) {}

  /** The growth series of the plan that this run has got to. */
  public List<Growth> measuredGrowth() {
    return plan.growth().stream().filter(series -> growth.containsKey(series.name())).toList();
  }

  /**
   * Resident bytes.
   *
   * @param idle two seconds after it listens
   * @param first after the first call
   * @param end after the last round
   */
  public record Memory(long idle, long first, long end) {}

  /**
   * A program's turn.
   *
   * @param saturation logouts as fast as they are answered
   * @param steady logouts at half that rate; null if not measured
   * @param even logouts at a rate that is the same for all programs; null if not measured
   * @param refused calls without a valid token; null if not measured
   * @param notFound calls for unknown sessions; null if not measured
   */
  public record Round(
      Measured saturation, Measured steady, Measured even, Measured refused, Measured notFound) {

    /** Whatever was measured. */
    public Stream<Measured> loads() {
      return Stream.of(saturation, steady, even, refused, notFound).filter(Objects::nonNull);
    }
  }

  /**
   * A place of a growth series.
   *
   * @param value where it is on the axis
   * @param service what the service's rounds measured
   * @param limit what the bare loop's rounds measured
   */
  public record GrowthPoint(int value, List<Measured> service, List<Measured> limit) {}
}
