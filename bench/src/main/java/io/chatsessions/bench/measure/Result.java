package io.chatsessions.bench.measure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that a run found out, as it is kept.
 *
 * @param plan how much was measured
 * @param machine where
 * @param programs the measured programs, in their order in tables
 * @param growth what one logout costs as the data grows
 */
public record Result(Plan plan, Machine machine, List<Program> programs, List<GrowthPoint> growth) {

  /** One program: its short name, how a reader is told of it, and what each round measured. */
  public record Program(String name, String title, List<Round> rounds) {}

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

    /** What ended logins. */
    public Stream<Measured> logouts() {
      return Stream.of(saturation, steady, even).filter(Objects::nonNull);
    }
  }

  /**
   * A place of a growth series.
   *
   * @param series what grows
   * @param value how much of it there is
   * @param service what the service's rounds measured
   * @param limit what the bare loop's rounds measured
   */
  public record GrowthPoint(
      String series, int value, List<Measured> service, List<Measured> limit) {}
}
