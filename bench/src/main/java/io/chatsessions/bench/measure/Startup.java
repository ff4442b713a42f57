package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.Population;
import io.chatsessions.bench.measure.StartupResult.Start;
import io.chatsessions.bench.measure.StartupResult.Started;
import io.chatsessions.bench.subject.RunningService;
import io.chatsessions.bench.subject.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts each service again and again, alone, and lets two of each end many logouts. */
public record Startup(int starts, int logouts, String server, Path logs) {

  private static final int WAVE = 800;
  private static final int CONCURRENCY = 16;

  /** Logouts of a user where users repeat: fewer than the rate limit lets through in a minute. */
  public static final int REPEATS = 5;

  /** Measures these services. */
  public List<Started> measure(List<Service> services) throws Exception {
    List<Started> all = new ArrayList<>();
    try (Database database = new Database(server, "")) {
      for (Service service : services) {
        Progress.say("starting " + service.title());
        start(service, database);
        List<Start> found = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
          found.add(start(service, database));
        }
        all.add(
            new Started(
                service.name(),
                service.title(),
                service.size(),
                found,
                residentAfter(service, database, Population.ending(1)),
                residentAfter(service, database, Population.ending(REPEATS))));
      }
    }
    return all;
  }

  private Start start(Service service, Database database) throws Exception {
    Batch batch = database.seed(Population.ending(1), 1);
    long begun = System.nanoTime();
    RunningService running = open(service, database);
    try {
      running.awaitReady();
      double ready = millisSince(begun);
      double cpu = running.process().liveCpuMillis();
      new SmokeTest(running.port(), database).logout(batch.logout(0));
      double first = millisSince(begun);
      long resident = running.process().residentBytes();
      database.remove(batch);
      return new Start(ready, cpu, first, resident);
    } finally {
      running.kill();
    }
  }

  private long residentAfter(Service service, Database database, Population population)
      throws Exception {
    try (RunningService running = open(service, database)) {
      running.awaitReady();
      Meter meter = new Meter(database);
      for (int done = 0; done < logouts; done += WAVE) {
        meter.logouts(running, population, Math.min(WAVE, logouts - done), CONCURRENCY);
      }
      return running.process().residentBytes();
    }
  }

  private RunningService open(Service service, Database database) throws IOException {
    return new RunningService(
        service, database.address(), logs, Map.of("QUARKUS_SHUTDOWN_DELAY", "0S"));
  }

  private static double millisSince(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }
}
