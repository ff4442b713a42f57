package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.Population;
import io.chatsessions.bench.load.Load.Kind;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.measure.Result.Round;
import io.chatsessions.bench.subject.Loop;
import io.chatsessions.bench.subject.RunningService;
import io.chatsessions.bench.subject.Service;
import io.chatsessions.bench.subject.Services;
import io.chatsessions.bench.subject.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bare loops and every service on one database, in turns. */
public record Rounds(Plan plan, String server, Path logs) {

  /** Users with five logins, none of which any load ends. */
  private static final Population BACKGROUND = new Population("background", 4, 5);

  private static final double SHARE_OF_SATURATION = 0.5;

  private record Contestant(Subject subject, Program program) {

    Contestant(Subject subject, String title) {
      this(subject, new Program(subject.name(), title, new ArrayList<>()));
    }

    /** Logouts a second at saturation in its last round, 0 before the first. */
    double perSecond() {
      var rounds = program.rounds();
      return rounds.isEmpty() ? 0 : rounds.get(rounds.size() - 1).saturation().perSecond();
    }
  }

  /** Measures these services, and the bare loops: the one in Go only where it is wanted. */
  public List<Program> measure(List<Service> services, boolean go) throws Exception {
    List<Contestant> contestants = new ArrayList<>();
    try (Database database = new Database(server, "")) {
      background(database, plan.documents());
      String address = database.address();
      Path log = logs.resolve("loops.log");
      contestants.add(
          new Contestant(Loop.reactive(plan.jvm(), address, log), "bare loop, reactive driver"));
      if (go && Files.exists(Services.GO_PROGRAM)) {
        Loop loop = Loop.go(Services.GO_PROGRAM, address, log);
        contestants.add(new Contestant(loop, "bare loop, Go driver"));
      }
      for (Service service : services) {
        Progress.say("starting " + service.title());
        var running = new RunningService(service, address, logs, Map.of());
        contestants.add(new Contestant(running, service.title()));
        running.awaitReady();
        new SmokeTest(running.port(), database).run();
      }
      takeTurns(contestants, new Meter(database));
      return contestants.stream().map(Contestant::program).toList();
    } finally {
      for (Contestant contestant : contestants) {
        contestant.subject.close();
      }
    }
  }

  static void background(Database database, int documents) {
    if (documents > 0) {
      Progress.say("seeding " + documents + " session documents");
      int logins = documents * BACKGROUND.logoutsPerUser() / BACKGROUND.tokens();
      database.seed(BACKGROUND, logins);
    }
  }

  private void takeTurns(List<Contestant> contestants, Meter meter) throws Exception {
    for (Contestant contestant : contestants) {
      Progress.say("warming up " + contestant.subject.name());
      logouts(meter, contestant, plan.warmUp(), 0);
      refusals(meter, contestant, Kind.REFUSED);
      refusals(meter, contestant, Kind.NOT_FOUND);
    }
    for (int round = 0; round < plan.rounds(); round++) {
      double slowest = contestants.stream().mapToDouble(Contestant::perSecond).min().orElse(0);
      for (int i = 0; i < contestants.size(); i++) {
        // Another order in each round, so that nobody always follows the same neighbour.
        Contestant contestant = contestants.get((i + round) % contestants.size());
        Progress.say("round " + (round + 1) + ", " + contestant.subject.name());
        contestant.program.rounds().add(turn(meter, contestant, slowest));
      }
    }
  }

  private Round turn(Meter meter, Contestant contestant, double slowest) throws Exception {
    Measured saturation = logouts(meter, contestant, plan.saturation(), 0);
    return new Round(
        saturation,
        atHalf(meter, contestant, saturation.perSecond()),
        atHalf(meter, contestant, slowest),
        refusals(meter, contestant, Kind.REFUSED),
        refusals(meter, contestant, Kind.NOT_FOUND));
  }

  private Measured atHalf(Meter meter, Contestant contestant, double perSecond) throws Exception {
    return perSecond == 0 || plan.steady() == 0
        ? null
        : logouts(meter, contestant, plan.steady(), perSecond * SHARE_OF_SATURATION);
  }

  private Measured logouts(Meter meter, Contestant contestant, int calls, double perSecond)
      throws Exception {
    return meter.logouts(
        contestant.subject, plan.population(), calls, plan.concurrency(), perSecond);
  }

  private Measured refusals(Meter meter, Contestant contestant, Kind kind) throws Exception {
    return plan.refusals() == 0
        ? null
        : meter.refusals(
            contestant.subject, kind, plan.population(), plan.refusals(), plan.concurrency());
  }
}
