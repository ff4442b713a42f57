package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.Population;
import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Load.Kind;
import io.chatsessions.bench.subject.Limit;
import io.chatsessions.bench.subject.RunningService;
import io.chatsessions.bench.subject.Service;
import io.chatsessions.bench.subject.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A database of a given size with a service and a bare loop that run on it. */
final class Site implements AutoCloseable {

  // One user makes far more calls here than a person could.
  private static final Map<String, String> ENVIRONMENT =
      Map.of("CHAT_SESSIONS_RATE_LIMIT_ENABLED", "false");

  private final Meter meter = new Meter();
  private final Database database;
  private final RunningService service;
  private final Limit limit;

  Site(Plan plan, String server, int documents, Service service, Path logs) throws IOException {
    database = new Database(server, "_" + documents);
    Rounds.background(database, documents);
    this.service =
        new RunningService(service, database.address(), logs.resolve("growth.log"), ENVIRONMENT);
    limit = new Limit(plan.jvm(), database.address(), logs.resolve("limit.log"));
  }

  Subject service() {
    return service;
  }

  Subject limit() {
    return limit;
  }

  void warmUp(int calls, int concurrency) throws Exception {
    service.awaitPort();
    logouts(service, Population.PLAIN, calls, concurrency);
    logouts(limit, Population.PLAIN, calls, concurrency);
  }

  /** Ends this many fresh logins of the population, and looks whether they are gone. */
  Measured logouts(Subject subject, Population population, int calls, int concurrency)
      throws Exception {
    Batch batch = database.seed(population, calls);
    Meter.Metered metered = meter.drive(subject, Load.closed(Kind.LOGOUT, batch, concurrency));
    database.verifier().verify(batch, metered.outcome().unexpected());
    database.remove(batch);
    return metered.measured();
  }

  @Override
  public void close() throws InterruptedException {
    service.close();
    limit.close();
    database.close();
  }
}
