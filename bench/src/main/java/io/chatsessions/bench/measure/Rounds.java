package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.Population;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.subject.Limit;
import io.chatsessions.bench.subject.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The limit and every service on one database, in turns. */
public final class Rounds {

  /** Background: a user with five logins, none of which any load ends. */
  static final Population BACKGROUND = new Population("background", 4, 5, 1);

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
  public Rounds(Plan plan, String server, Path logs) {
    this.plan = plan;
    this.server = server;
    this.logs = logs;
  }

  /** Measures the limit and these services. */
  public List<Program> measure(List<Service> services) throws Exception {
    List<Contestant> contestants = new ArrayList<>();
    try (Database database = new Database(server, "")) {
      background(database, plan.documents());
      Limit limit = new Limit(plan.jvm(), database.address(), logs.resolve("limit.log"));
      contestants.add(new Contestant(limit, "the limit: bare driver loop", List.of(), 0, 0));
      Starts starts = new Starts(database, logs);
      for (Service service : services) {
        Progress.say("starting " + service.title());
        contestants.add(starts.toStay(service, starts.time(service, plan.starts())));
      }
      takeTurns(contestants, new Turn(plan, database));
      return contestants.stream().map(Contestant::program).toList();
    } finally {
      for (Contestant contestant : contestants) {
        contestant.subject().close();
      }
    }
  }

  static void background(Database database, int documents) {
    int logins = documents * BACKGROUND.logoutsPerUser() / BACKGROUND.tokens();
    if (logins > 0) {
      Progress.say("seeding " + documents + " session documents");
      Batch never = database.seed(BACKGROUND, logins);
      Progress.say("seeded " + never.size() + " logins that stay");
    }
  }

  private void takeTurns(List<Contestant> contestants, Turn turn) throws Exception {
    for (Contestant contestant : contestants) {
      Progress.say("warming up " + contestant.subject().name());
      turn.warmUp(contestant);
    }
    for (int round = 0; round < plan.rounds(); round++) {
      double slowest = contestants.stream().mapToDouble(Contestant::perSecond).min().orElse(0);
      for (int i = 0; i < contestants.size(); i++) {
        // Another order in each round, so that nobody always follows the same neighbour.
        Contestant contestant = contestants.get((i + round) % contestants.size());
        Progress.say("round " + (round + 1) + ", " + contestant.subject().name());
        turn.measure(contestant, slowest);
      }
    }
  }
}
