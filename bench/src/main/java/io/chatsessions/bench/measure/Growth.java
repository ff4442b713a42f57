package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.Population;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.subject.Loop;
import io.chatsessions.bench.subject.RunningService;
import io.chatsessions.bench.subject.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one logout costs as the data grows: calls one after the other, by the service and by the
 * bare loop, the points in turns.
 */
public record Growth(Plan plan, String server, Path logs) {

  private static final int ROUNDS = 3;
  private static final int CALLS = 200;
  private static final List<Integer> TOKENS = List.of(1, 50, 5_000);

  // One user makes far more calls here than a person could.
  private static final Map<String, String> UNLIMITED =
      Map.of("CHAT_SESSIONS_RATE_LIMIT_ENABLED", "false");

  private record Point(Site site, Population population, GrowthPoint found) {}

  /** A database of a given size with a service and a bare loop that run on it. */
  private record Site(Database database, RunningService service, Loop loop) {}

  /** Measures this service. */
  public List<GrowthPoint> measure(Service service) throws Exception {
    Map<Integer, Site> sites = new LinkedHashMap<>();
    try {
      for (int documents : plan.growth()) {
        sites.put(documents, site(documents, service));
      }
      List<Point> points = new ArrayList<>();
      sites.forEach(
          (documents, site) ->
              points.add(point(site, "documents", documents, Population.ending(1))));
      Site smallest = sites.get(plan.growth().get(0));
      TOKENS.forEach(
          tokens -> points.add(point(smallest, "tokens", tokens, Population.holding(tokens))));
      for (int round = 0; round < ROUNDS; round++) {
        Progress.say("growth, round " + (round + 1));
        for (Point point : points) {
          measure(point);
        }
      }
      return points.stream().map(Point::found).toList();
    } finally {
      for (Site site : sites.values()) {
        site.service.close();
        site.loop.close();
        site.database.close();
      }
    }
  }

  private static Point point(Site site, String series, int value, Population population) {
    var found = new GrowthPoint(series, value, new ArrayList<>(), new ArrayList<>());
    return new Point(site, population, found);
  }

  private static void measure(Point point) throws Exception {
    Meter meter = new Meter(point.site.database);
    point.found.service().add(meter.logouts(point.site.service, point.population, CALLS, 1));
    point.found.limit().add(meter.logouts(point.site.loop, point.population, CALLS, 1));
  }

  private Site site(int documents, Service service) throws Exception {
    Database database = new Database(server, "_" + documents);
    Rounds.background(database, documents);
    Site site = open(database, service);
    site.service.awaitReady();
    Meter meter = new Meter(database);
    meter.logouts(site.service, plan.population(), plan.warmUp() / 4, plan.concurrency());
    meter.logouts(site.loop, plan.population(), plan.warmUp() / 4, plan.concurrency());
    return site;
  }

  private Site open(Database database, Service service) throws IOException {
    String address = database.address();
    return new Site(
        database,
        new RunningService(service, address, logs, UNLIMITED),
        Loop.reactive(plan.jvm(), address, logs.resolve("limit.log")));
  }
}
