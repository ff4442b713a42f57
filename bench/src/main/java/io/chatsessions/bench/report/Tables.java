package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Measured;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.measure.Result.Round;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The tables of the page, each from the kept result alone. */
final class Tables {

  private final Result result;

  Tables(Result result) {
    this.result = result;
  }

  String saturation() {
    Table table =
        new Table("program", "logouts a second", "CPU µs a logout", "logouts a CPU-second");
    for (Program program : result.programs()) {
      Spread cpu = Figures.cpuMicros(program);
      table.row(
          program.title(),
          Figures.perSecond(program).cell(),
          cpu.cell(),
          Spread.number(1e6 / cpu.median()));
    }
    return table.toString();
  }

  String latency(Function<Round, Measured> load) {
    Table table = new Table("program", "calls a second", "p50 ms", "p95 ms", "p99 ms", "p99.9 ms");
    for (Program program : result.programs()) {
      List<Measured> rounds = Figures.of(program, load);
      Spread rate = Spread.of(rounds, Measured::perSecond);
      table.row(
          Stream.concat(
                  Stream.of(program.title(), Spread.number(rate.median())),
                  Stream.of("p50", "p95", "p99", "p99.9")
                      .map(percentile -> Figures.latencyMillis(rounds, percentile).cell()))
              .toList());
    }
    return table.toString();
  }

  String refusals() {
    Table table =
        new Table("program", "CPU µs a 401", "401s a second", "CPU µs a 404", "404s a second");
    for (Program program : result.programs()) {
      table.row(
          program.title(),
          cell(program, Round::refused, Measured::cpuMicros),
          cell(program, Round::refused, Measured::perSecond),
          cell(program, Round::notFound, Measured::cpuMicros),
          cell(program, Round::notFound, Measured::perSecond));
    }
    return table.toString();
  }

  String memoryAndStart() {
    Table table =
        new Table(
            "program",
            "idle MiB",
            "after the first call",
            "at the end",
            "start to first answer, ms");
    services()
        .forEach(
            program ->
                table.row(
                    program.title(),
                    megabytes(program.memory().idle()),
                    megabytes(program.memory().first()),
                    megabytes(program.memory().end()),
                    Spread.of(
                            program.startMillis().stream().mapToDouble(Long::doubleValue).toArray())
                        .cell()));
    return table.toString();
  }

  String cores() {
    Table table = new Table("program", "its own", "the generator", "database and rest", "idle");
    for (Program program : result.programs()) {
      List<Measured> rounds = Figures.of(program, Round::saturation);
      Stream<ToDoubleFunction<Measured.Cores>> users =
          Stream.of(
              Measured.Cores::program,
              Measured.Cores::generator,
              Measured.Cores::rest,
              Measured.Cores::idle);
      table.row(
          Stream.concat(
                  Stream.of(program.title()),
                  users.map(
                      user ->
                          Spread.number(
                              Spread.of(rounds, load -> user.applyAsDouble(load.cores()))
                                  .median())))
              .toList());
    }
    return table.toString();
  }

  String growth(String series) {
    Table table =
        new Table(
            series, "service: ms a call", "limit: ms a call", "service: CPU µs", "limit: CPU µs");
    for (GrowthPoint point : result.growth().get(series)) {
      table.row(
          String.format(java.util.Locale.ROOT, "%,d", point.value()),
          Figures.latencyMillis(point.service(), "p50").cell(),
          Figures.latencyMillis(point.limit(), "p50").cell(),
          Spread.of(point.service(), Measured::cpuMicros).cell(),
          Spread.of(point.limit(), Measured::cpuMicros).cell());
    }
    return table.toString();
  }

  private Stream<Program> services() {
    return result.programs().stream().filter(program -> program.memory().idle() > 0);
  }

  private static String cell(
      Program program, Function<Round, Measured> load, ToDoubleFunction<Measured> figure) {
    return Spread.of(Figures.of(program, load), figure).cell();
  }

  private static String megabytes(long bytes) {
    return Spread.number(Figures.megabytes(bytes));
  }
}
