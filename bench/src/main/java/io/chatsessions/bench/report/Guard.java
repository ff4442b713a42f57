package io.chatsessions.bench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.subject.Loop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Keeps the service from getting slower: what a logout costs it, as a ratio to the bare loop of the
 * same run, may not exceed the kept ratio by more than the tolerance. Both get slower together on a
 * slower or busier machine, so the ratio holds there too; and because they take turns, the mean of
 * all rounds is what a busy neighbour changes least.
 */
public final class Guard {

  /** What is kept: CPU a logout in terms of the bare loop's, and the share of it let through. */
  public record Baseline(Map<String, Double> ratios, double tolerance) {}

  private final Baseline baseline;

  private Guard(Baseline baseline) {
    this.baseline = baseline;
  }

  /** With what this file keeps. */
  public static Guard of(Path file) throws IOException {
    return new Guard(new JsonMapper().readValue(file.toFile(), Baseline.class));
  }

  /**
   * Whether no service got slower; says so for each on standard output.
   *
   * @throws IllegalStateException if no service with a kept ratio was measured
   */
  public boolean passes(Result result) {
    Program limit = Figures.program(result, Loop.REACTIVE).orElseThrow();
    return result.programs().stream()
        .filter(program -> baseline.ratios().containsKey(program.name()))
        .map(program -> passes(program, limit))
        .reduce(Boolean::logicalAnd)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "none of " + baseline.ratios().keySet() + " was measured"));
  }

  private boolean passes(Program program, Program limit) {
    Spread cpu = Figures.cpuMicros(program);
    Spread bare = Figures.cpuMicros(limit);
    double ratio = cpu.mean() / bare.mean();
    double kept = baseline.ratios().get(program.name());
    double most = kept * (1 + baseline.tolerance());
    System.out.printf(
        "%s: CPU a logout %.2f times the bare loop's; kept %.2f, at most %.2f: %s%n",
        program.name(), ratio, kept, most, ratio <= most ? "ok" : "SLOWER");
    System.out.printf("  microseconds: %s, bare loop %s%n", cpu.cell(), bare.cell());
    return ratio <= most;
  }
}
