package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.Population;
import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Load.Kind;
import io.chatsessions.bench.load.Outcome;
import io.chatsessions.bench.subject.ProcessTree;
import io.chatsessions.bench.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Drives loads on one database, and reads what the operating system books meanwhile. */
record Meter(Database database) {

  private static final double TICKS_PER_SECOND = 100;
  private static final Set<Integer> IDLE_COLUMNS = Set.of(3, 4);
  private static final int GUEST_COLUMNS = 8;
  private static final ProcessTree GENERATOR = new ProcessTree(ProcessHandle.current());

  /** A reading of the machine's clocks, in seconds of CPU. */
  private record Reading(double program, double generator, double busy, double idle) {}

  private record Metered(Measured measured, Outcome outcome) {}

  /** Ends this many fresh logins, as fast as they are answered, and looks whether they are gone. */
  Measured logouts(Subject subject, Population population, int calls, int concurrency)
      throws Exception {
    return logouts(subject, population, calls, concurrency, 0);
  }

  /** The same at a fixed rate. */
  Measured logouts(
      Subject subject, Population population, int calls, int concurrency, double perSecond)
      throws Exception {
    Batch batch = database.seed(population, calls);
    Metered metered = drive(subject, new Load(Kind.LOGOUT, batch, concurrency, perSecond));
    database.verify(batch, metered.outcome.unexpected());
    database.remove(batch);
    return metered.measured;
  }

  /** Sends this many calls that are refused. */
  Measured refusals(Subject subject, Kind kind, Population population, int calls, int concurrency)
      throws Exception {
    Batch batch = database.seed(population, calls);
    Metered metered = drive(subject, new Load(kind, batch, concurrency, 0));
    database.remove(batch);
    return metered.measured;
  }

  private static Metered drive(Subject subject, Load load) throws Exception {
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
            outcome.calls() / seconds,
            program * 1e6 / outcome.calls(),
            outcome.latencyMicros(),
            outcome.unexpected().size(),
            cores);
    return new Metered(measured, outcome);
  }

  private static Reading read(Subject subject) throws IOException {
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
        subject.process().cpuMicros() / 1e6, GENERATOR.ownCpuMicros() / 1e6, busy, idle);
  }
}
