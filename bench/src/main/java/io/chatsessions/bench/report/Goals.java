package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.measure.Result.Round;
import io.chatsessions.bench.subject.Limit;
import io.chatsessions.bench.subject.Services;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What the project set out to reach, each as a ratio of two figures of one run. */
final class Goals {

  private final Map<String, Program> programs;
  private final List<GrowthPoint> documents;
  private final Table table = new Table("figure", "at least", "aim", "measured", "");

  Goals(Result result) {
    programs = result.programs().stream().collect(Collectors.toMap(Program::name, p -> p));
    documents = result.growth().getOrDefault("documents", List.of());
  }

  String table() {
    ToDoubleFunction<Program> cpu = program -> Figures.cpuMicros(program).median();
    ToDoubleFunction<Program> memory = program -> program.memory().end();
    String jvm = Services.JVM;
    atMost("CPU a logout, JVM, against the bare loop", 2.0, 1.4, ratio(jvm, Limit.NAME, cpu));
    atMost("CPU a logout, native, against JVM", 1.5, 1.1, ratio(Services.NATIVE, jvm, cpu));
    atLeast("logouts a CPU-second, JVM, against Node", 1.5, 3.0, ratio(Services.NODE, jvm, cpu));
    atLeast("the same against Spring WebFlux", 1.5, 2.5, ratio(Services.SPRING, jvm, cpu));
    atMost(
        "memory at the end, native, against Node",
        1 / 2.0,
        1 / 4.0,
        ratio(Services.NATIVE, Services.NODE, memory));
    atMost(
        "the same against Spring WebFlux",
        1 / 5.0,
        1 / 10.0,
        ratio(Services.NATIVE, Services.SPRING, memory));
    atMost("p99 at half saturation, JVM, against the best peer", 1.0, 0.5, againstBestPeer(jvm));
    atMost("the same, native", 1.0, 0.5, againstBestPeer(Services.NATIVE));
    atMost("time of one logout, 1,000,000 against 10,000 documents", 1.3, 1.05, documentGrowth());
    return table.toString();
  }

  private Optional<Double> ratio(String one, String other, ToDoubleFunction<Program> figure) {
    return Optional.ofNullable(programs.get(one))
        .flatMap(
            program ->
                Optional.ofNullable(programs.get(other))
                    .map(to -> figure.applyAsDouble(program) / figure.applyAsDouble(to)));
  }

  private Optional<Double> againstBestPeer(String name) {
    DoubleStream peers =
        Stream.of(Services.NODE, Services.SPRING)
            .filter(programs::containsKey)
            .mapToDouble(this::p99);
    var best = peers.min();
    return best.isPresent() && programs.containsKey(name)
        ? Optional.of(p99(name) / best.getAsDouble())
        : Optional.empty();
  }

  private double p99(String name) {
    return Figures.latencyMillis(Figures.of(programs.get(name), Round::steady), "p99").median();
  }

  private Optional<Double> documentGrowth() {
    return at(1_000_000).flatMap(many -> at(10_000).map(few -> many / few));
  }

  private Optional<Double> at(int value) {
    return documents.stream()
        .filter(point -> point.value() == value)
        .map(Figures::callMillis)
        .findFirst();
  }

  private void atMost(String what, double least, double aim, Optional<Double> measured) {
    row(what, least, aim, measured, -1);
  }

  private void atLeast(String what, double least, double aim, Optional<Double> measured) {
    row(what, least, aim, measured, 1);
  }

  private void row(String what, double least, double aim, Optional<Double> measured, int better) {
    String verdict =
        measured
            .map(
                m ->
                    m * better >= aim * better
                        ? "aim met"
                        : m * better >= least * better ? "met" : "missed")
            .orElse("not measured");
    table.row(
        what,
        Spread.number(least),
        Spread.number(aim),
        measured.map(Spread::number).orElse(""),
        verdict);
  }
}
