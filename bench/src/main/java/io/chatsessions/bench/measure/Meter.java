package io.chatsessions.bench.measure;

import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Outcome;
import io.chatsessions.bench.subject.ProcessTree;
import io.chatsessions.bench.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads what the operating system books while a load runs. */
final class Meter {

  private static final double TICKS_PER_SECOND = 100;
  private static final Set<Integer> IDLE_COLUMNS = Set.of(3, 4);
  private static final int GUEST_COLUMNS = 8;

  private final ProcessTree generator = new ProcessTree(ProcessHandle.current());

  /** A reading of the machine's clocks, in seconds of CPU. */
  private record Reading(double program, double generator, double busy, double idle) {}

  /** What a load cost, and how it ended. */
  record Metered(Measured measured, Outcome outcome) {}

  Metered drive(Subject subject, Load load) throws Exception {
    Reading before = read(subject);
    Outcome outcome = subject.drive(load);
    Reading after = read(subject);
    double program = after.program - before.program;
    double own = after.generator - before.generator;
    double seconds = outcome.seconds();
    var cores =
        new Measured.Cores(
            program / seconds,
            own / seconds,
            (after.busy - before.busy - program - own) / seconds,
            (after.idle - before.idle) / seconds);
    var measured =
        new Measured(
            outcome.calls(),
            outcome.perSecond(),
            program * 1e6 / outcome.calls(),
            outcome.latencyMicros(),
            outcome.unexpected().size(),
            cores);
    return new Metered(measured, outcome);
  }

  private Reading read(Subject subject) throws IOException {
    String[] columns =
        Files.readString(Path.of("/proc/stat"))
            .lines()
            .findFirst()
            .orElseThrow()
            .replaceFirst("cpu +", "")
            .split(" ");
    double busy = 0;
    double idle = 0;
    for (int i = 0; i < GUEST_COLUMNS; i++) {
      double seconds = Long.parseLong(columns[i]) / TICKS_PER_SECOND;
      if (IDLE_COLUMNS.contains(i)) {
        idle += seconds;
      } else {
        busy += seconds;
      }
    }
    return new Reading(
        subject.process().cpuMicros() / 1e6, generator.ownCpuMicros() / 1e6, busy, idle);
  }
}
