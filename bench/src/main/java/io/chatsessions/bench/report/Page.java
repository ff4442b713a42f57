package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Measured;
import io.chatsessions.bench.measure.Plan;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.measure.Result.Round;
import io.chatsessions.bench.subject.Loop;
import io.chatsessions.bench.subject.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The page that tells a result: a text with places for tables and figures, filled in. */
public record Page(Result result) {

  private static final List<String> PEERS =
      List.of(Services.NODE, Services.SPRING, Services.VERTX, Services.GO);

  /** Writes the page, and its plots into the directory beside it; returns the page. */
  public Path write(Path page, Path plots) throws IOException {
    draw("CPU a logout at saturation", "µs", Figures::cpuMicros, plots.resolve("cpu.svg"));
    draw("logouts at saturation", "1/s", Figures::perSecond, plots.resolve("saturation.svg"));
    draw("p99 at one rate for all", "ms", Page::p99, plots.resolve("latency.svg"));
    Tables tables = new Tables(result);
    Plan plan = result.plan();
    Map<String, Object> places = new HashMap<>();
    places.put("goals", goals());
    places.put("saturation", tables.saturation());
    places.put("cores", tables.cores());
    places.put("latency", tables.latency(Round::steady));
    places.put("evenLatency", tables.latency(Round::even));
    places.put("refusals", tables.refusals());
    places.put("growth", tables.growth());
    places.put("plots", plots.getFileName());
    places.put("plan", plan.name());
    places.put("rounds", plan.rounds());
    places.put("warmUp", plan.warmUp());
    places.put("calls", plan.saturation());
    places.put("steadyCalls", plan.steady());
    places.put("documents", plan.documents());
    places.put("concurrency", plan.concurrency());
    places.put("perUser", plan.population().logoutsPerUser());
    places.put("verified", Figures.verified(result));
    places.put("unexpected", Figures.unexpected(result));
    places.put("cpus", result.machine().cores());
    places.put("date", result.machine().date());
    places.put("machine", result.machine().told());
    return Template.fill("performance.md", places, page);
  }

  private Goals goals() {
    ToDoubleFunction<Program> cpu = program -> Figures.cpuMicros(program).median();
    String jvm = Services.JVM;
    String binary = Services.NATIVE;
    return new Goals()
        .atMost(
            "CPU a logout, JVM, against the bare loop", 1.4, 1.25, ratio(jvm, Loop.REACTIVE, cpu))
        .atMost("CPU a logout, native, against JVM", 1.5, 1.3, ratio(binary, jvm, cpu))
        .atMost("the same against the Go peer", 2.5, 1.5, ratio(binary, Services.GO, cpu))
        .atLeast("logouts a CPU-second, JVM, against Node", 2.4, 3, ratio(Services.NODE, jvm, cpu))
        .atLeast("the same against Spring WebFlux", 1.5, 2, ratio(Services.SPRING, jvm, cpu))
        .atMost("p99 at one rate for all, native, against the best peer", 1, 0.8, bestPeer(binary))
        .atMost("time of one logout, most against fewest documents", 1.3, 1.05, documentGrowth());
  }

  private void draw(String title, String unit, Function<Program, Spread> figure, Path file)
      throws IOException {
    Map<String, Spread> bars = new LinkedHashMap<>();
    result.programs().forEach(program -> bars.put(program.name(), figure.apply(program)));
    Bars.draw(title, unit, bars, file);
  }

  private Optional<Double> ratio(String one, String other, ToDoubleFunction<Program> figure) {
    return Figures.program(result, one)
        .map(figure::applyAsDouble)
        .flatMap(
            value -> Figures.program(result, other).map(to -> value / figure.applyAsDouble(to)));
  }

  private Optional<Double> bestPeer(String name) {
    Stream<Double> peers =
        PEERS.stream()
            .flatMap(peer -> ratio(name, peer, program -> p99(program).median()).stream());
    return peers.max(Double::compare);
  }

  private static Spread p99(Program program) {
    return Figures.latencyMillis(Figures.of(program, Round::even), "p99");
  }

  private Optional<Double> documentGrowth() {
    List<List<Measured>> points =
        result.growth().stream()
            .filter(point -> point.series().equals("documents"))
            .map(GrowthPoint::service)
            .toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(callMillis(points.get(points.size() - 1)) / callMillis(points.get(0)));
  }

  private static double callMillis(List<Measured> rounds) {
    return Figures.latencyMillis(rounds, "p50").median();
  }
}
