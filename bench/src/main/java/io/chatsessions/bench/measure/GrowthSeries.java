package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Load.Kind;
import io.chatsessions.bench.measure.Plan.Growth;
import io.chatsessions.bench.measure.Plan.Point;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.subject.Limit;
import io.chatsessions.bench.subject.RunningService;
import io.chatsessions.bench.subject.Service;
import io.chatsessions.bench.subject.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one logout costs as the data grows: calls one after the other, by the service and by the
 * bare loop, each point on a database of its own, the points in turns.
 */
public final class GrowthSeries {

  // One user makes far more calls here than a person could.
  private static final Map<String, String> ENVIRONMENT =
      Map.of("CHAT_SESSIONS_RATE_LIMIT_ENABLED", "false");
  private static final int WARM_UP = 2;

  private final Growth growth;
  private final String server;
  private final Path logs;
  private final Meter meter = new Meter();

  /** One point while it is measured. */
  private record Place(
      Point point,
      Database database,
      Subject service,
      Subject limit,
      List<Measured> ofService,
      List<Measured> ofLimit) {}

  /**
   * Prepares to measure.
   *
   * @param growth what against what
   * @param server the address of the database server
   * @param logs where the programs' output goes
   */
  public GrowthSeries(Growth growth, String server, Path logs) {
    this.growth = growth;
    this.server = server;
    this.logs = logs;
  }

  /** Measures this service. */
  public List<GrowthPoint> measure(Service service) throws Exception {
    List<Place> places = new ArrayList<>();
    try {
      for (Point point : growth.points()) {
        places.add(prepare(point, service));
      }
      for (int round = -WARM_UP; round < growth.rounds(); round++) {
        for (Place place : places) {
          Progress.say("growth by " + growth.name() + ", " + place.point.value());
          measure(place, round >= 0);
        }
      }
      return places.stream()
          .map(place -> new GrowthPoint(place.point.value(), place.ofService, place.ofLimit))
          .toList();
    } finally {
      for (Place place : places) {
        place.service.close();
        place.limit.close();
        place.database.close();
      }
    }
  }

  private Place prepare(Point point, Service service) throws Exception {
    Database database = new Database(server, "_" + growth.name() + "_" + point.value());
    Rounds.background(database, point.documents());
    RunningService running =
        new RunningService(service, database.address(), logs.resolve("growth.log"), ENVIRONMENT);
    running.awaitPort();
    Limit limit = new Limit(database.address(), logs.resolve("limit.log"));
    return new Place(point, database, running, limit, new ArrayList<>(), new ArrayList<>());
  }

  private void measure(Place place, boolean counts) throws Exception {
    Measured ofService = measure(place, place.service);
    Measured ofLimit = measure(place, place.limit);
    if (counts) {
      place.ofService.add(ofService);
      place.ofLimit.add(ofLimit);
    }
  }

  private Measured measure(Place place, Subject subject) throws Exception {
    Batch batch = place.database.seed(place.point.population(), growth.calls());
    Meter.Metered metered = meter.drive(subject, Load.closed(Kind.LOGOUT, batch, 1));
    place.database.verifier().verify(batch, metered.outcome().unexpected());
    place.database.remove(batch);
    return metered.measured();
  }
}
