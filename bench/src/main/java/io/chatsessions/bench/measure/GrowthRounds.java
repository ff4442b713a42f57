package io.chatsessions.bench.measure;

import io.chatsessions.bench.measure.Growth.Point;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.subject.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one logout costs as the data grows: calls one after the other, by the service and by the
 * bare loop, the points of a series in turns.
 */
public final class GrowthRounds {

  private final Plan plan;
  private final String server;
  private final Path logs;

  /**
   * Prepares to measure.
   *
   * @param plan how much
   * @param server the address of the database server
   * @param logs where the programs' output goes
   */
  public GrowthRounds(Plan plan, String server, Path logs) {
    this.plan = plan;
    this.server = server;
    this.logs = logs;
  }

  /** Measures this service; the result is by the name of the series. */
  public Map<String, List<GrowthPoint>> measure(Service service) throws Exception {
    Map<Integer, Site> sites = new TreeMap<>();
    try {
      for (Growth growth : plan.growth()) {
        for (Point point : growth.points()) {
          if (!sites.containsKey(point.documents())) {
            sites.put(point.documents(), prepare(point.documents(), service));
          }
        }
      }
      Map<String, List<GrowthPoint>> found = new LinkedHashMap<>();
      for (Growth growth : plan.growth()) {
        found.put(growth.name(), measure(growth, sites));
      }
      return found;
    } finally {
      for (Site site : sites.values()) {
        site.close();
      }
    }
  }

  private Site prepare(int documents, Service service) throws Exception {
    Site site = new Site(plan, server, documents, service, logs);
    // Each point of a series is measured on the same warm programs; what matters is how they
    // compare.
    site.warmUp(plan.warmUp() / 4, plan.concurrency());
    return site;
  }

  private static List<GrowthPoint> measure(Growth growth, Map<Integer, Site> sites)
      throws Exception {
    List<GrowthPoint> found = new ArrayList<>();
    for (Point point : growth.points()) {
      found.add(new GrowthPoint(point.value(), new ArrayList<>(), new ArrayList<>()));
    }
    for (int round = 0; round < growth.rounds(); round++) {
      Progress.say("growth by " + growth.name() + ", round " + (round + 1));
      for (int i = 0; i < found.size(); i++) {
        Point point = growth.points().get(i);
        Site site = sites.get(point.documents());
        var population = point.population();
        found.get(i).service().add(site.logouts(site.service(), population, growth.calls(), 1));
        found.get(i).limit().add(site.logouts(site.limit(), population, growth.calls(), 1));
      }
    }
    return found;
  }
}
