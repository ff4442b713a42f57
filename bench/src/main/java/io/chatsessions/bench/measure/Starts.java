package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.Population;
import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Load.Kind;
import io.chatsessions.bench.load.Outcome;
import io.chatsessions.bench.subject.RunningService;
import io.chatsessions.bench.subject.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts services: some only to see how long that takes, one to stay. */
final class Starts {

  private static final long SETTLING_MILLIS = 2_000;

  private final Database database;
  private final Path logs;

  Starts(Database database, Path logs) {
    this.database = database;
    this.logs = logs;
  }

  /** Milliseconds from the start of the process to the answer of the first logout. */
  List<Long> time(Service service, int starts) throws Exception {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      long begun = System.nanoTime();
      try (RunningService running = start(service)) {
        running.awaitPort();
        firstLogout(running);
        millis.add((System.nanoTime() - begun) / 1_000_000);
      }
    }
    return millis;
  }

  /** Starts a service for all rounds, and checks that it is worth measuring. */
  Contestant toStay(Service service, List<Long> startMillis) throws Exception {
    RunningService running = start(service);
    try {
      running.awaitPort();
      Thread.sleep(SETTLING_MILLIS);
      long idle = running.process().residentBytes();
      firstLogout(running);
      long first = running.process().residentBytes();
      new SmokeTest(running.port(), database).run();
      return new Contestant(running, service.title(), startMillis, idle, first);
    } catch (Exception | AssertionError e) {
      running.close();
      throw e;
    }
  }

  private RunningService start(Service service) throws Exception {
    Path log = logs.resolve(service.name() + ".log");
    return new RunningService(service, database.address(), log, Map.of());
  }

  // A service may listen before it can answer; a call may then end with an error and is repeated.
  private void firstLogout(RunningService running) throws Exception {
    Batch batch = database.seed(Population.PLAIN, 1);
    Outcome outcome;
    do {
      outcome = running.drive(Load.closed(Kind.LOGOUT, batch, 1));
    } while (!outcome.unexpected().isEmpty());
    database.remove(batch);
  }
}
