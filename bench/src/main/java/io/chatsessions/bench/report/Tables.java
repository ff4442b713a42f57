package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Measured;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.measure.Result.Round;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The tables of the page, each from the kept result alone. */
record Tables(Result result) {

  private record Column(String title, Function<Program, String> cell) {}

  String saturation() {
    return ofPrograms(
        new Column("logouts a second", program -> Figures.perSecond(program).cell()),
        new Column("CPU µs a logout", program -> Figures.cpuMicros(program).cell()),
        new Column(
            "logouts a CPU-second",
            program -> Spread.number(1e6 / Figures.cpuMicros(program).median())));
  }

  String cores() {
    return ofPrograms(
        median("its own", Round::saturation, load -> load.cores().program()),
        median("the generator", Round::saturation, load -> load.cores().generator()),
        median("database and rest", Round::saturation, load -> load.cores().rest()),
        median("idle", Round::saturation, load -> load.cores().idle()));
  }

  String latency(Function<Round, Measured> load) {
    return ofPrograms(
        median("calls a second", load, Measured::perSecond),
        percentile("p50", load),
        percentile("p95", load),
        percentile("p99", load),
        percentile("p99.9", load));
  }

  String refusals() {
    return ofPrograms(
        spread("CPU µs a 401", Round::refused, Measured::cpuMicros),
        spread("401s a second", Round::refused, Measured::perSecond),
        spread("CPU µs a 404", Round::notFound, Measured::cpuMicros),
        spread("404s a second", Round::notFound, Measured::perSecond));
  }

  String growth() {
    if (result.growth().isEmpty()) {
      return "Not measured in this run.";
    }
    Table table =
        new Table(
            "of what",
            "how many",
            "service: ms a call",
            "bare loop: ms a call",
            "service: CPU µs",
            "bare loop: CPU µs");
    for (GrowthPoint point : result.growth()) {
      table.row(
          point.series(),
          String.format(Locale.ROOT, "%,d", point.value()),
          Figures.latencyMillis(point.service(), "p50").cell(),
          Figures.latencyMillis(point.limit(), "p50").cell(),
          Spread.of(point.service(), Measured::cpuMicros).cell(),
          Spread.of(point.limit(), Measured::cpuMicros).cell());
    }
    return table.toString();
  }

  private static Column median(
      String title, Function<Round, Measured> load, ToDoubleFunction<Measured> figure) {
    return new Column(
        title, program -> Spread.number(Spread.of(Figures.of(program, load), figure).median()));
  }

  private static Column spread(
      String title, Function<Round, Measured> load, ToDoubleFunction<Measured> figure) {
    return new Column(title, program -> Spread.of(Figures.of(program, load), figure).cell());
  }

  private static Column percentile(String which, Function<Round, Measured> load) {
    return new Column(
        which + " ms", program -> Figures.latencyMillis(Figures.of(program, load), which).cell());
  }

  private String ofPrograms(Column... columns) {
    List<String> titles = Stream.of(columns).map(Column::title).toList();
    Table table = new Table(Stream.concat(Stream.of("program"), titles.stream()).toList());
    for (Program program : result.programs()) {
      Stream<String> cells = Stream.of(columns).map(column -> column.cell.apply(program));
      table.row(Stream.concat(Stream.of(program.title()), cells).toList());
    }
    return table.toString();
  }
}
