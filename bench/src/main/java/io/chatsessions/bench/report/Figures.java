package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Measured;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.measure.Result.Round;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Reads the figures that tables, plots and goals tell out of a result. */
final class Figures {

  private static final double MICROS_PER_MILLI = 1000;

  private Figures() {}

  static Optional<Program> program(Result result, String name) {
    return result.programs().stream().filter(program -> program.name().equals(name)).findFirst();
  }

  static List<Measured> of(Program program, Function<Round, Measured> load) {
    return program.rounds().stream().map(load).filter(Objects::nonNull).toList();
  }

  static Spread cpuMicros(Program program) {
    return Spread.of(of(program, Round::saturation), Measured::cpuMicros);
  }

  static Spread perSecond(Program program) {
    return Spread.of(of(program, Round::saturation), Measured::perSecond);
  }

  static Spread latencyMillis(List<Measured> rounds, String percentile) {
    return Spread.of(rounds, load -> load.latencyMicros().get(percentile) / MICROS_PER_MILLI);
  }

  /** How many logins were ended and looked up afterwards. */
  static int verified(Result result) {
    return sum(result, Round::logouts, load -> load.calls() - load.unexpected());
  }

  /** How many calls of all rounds were answered otherwise than they should be. */
  static int unexpected(Result result) {
    return sum(result, Round::loads, Measured::unexpected);
  }

  private static int sum(
      Result result, Function<Round, Stream<Measured>> loads, ToIntFunction<Measured> figure) {
    return result.programs().stream()
        .flatMap(program -> program.rounds().stream())
        .flatMap(loads)
        .mapToInt(figure)
        .sum();
  }
}
