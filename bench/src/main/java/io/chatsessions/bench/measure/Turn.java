package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Load.Kind;
import io.chatsessions.bench.measure.Result.Round;

/** What a program does in a round, every load on logins that nobody has touched. */
final class Turn {

  private static final double SHARE_OF_SATURATION = 0.5;

  private final Plan plan;
  private final Database database;
  private final Meter meter = new Meter();

  Turn(Plan plan, Database database) {
    this.plan = plan;
    this.database = database;
  }

  void warmUp(Contestant contestant) throws Exception {
    logouts(contestant, plan.warmUp(), 0);
    if (plan.refusals() > 0) {
      refusals(contestant);
    }
  }

  /**
   * Measures a program.
   *
   * @param slowest logouts a second that the slowest program reached, or 0 if that is not known yet
   */
  void measure(Contestant contestant, double slowest) throws Exception {
    Measured saturation = logouts(contestant, plan.saturation(), 0);
    Measured steady = atHalf(contestant, saturation.perSecond());
    Measured even = slowest == 0 ? null : atHalf(contestant, slowest);
    Measured[] refusals = plan.refusals() == 0 ? new Measured[2] : refusals(contestant);
    contestant.add(new Round(saturation, steady, even, refusals[0], refusals[1]));
  }

  private Measured atHalf(Contestant contestant, double perSecond) throws Exception {
    return plan.steady() == 0
        ? null
        : logouts(contestant, plan.steady(), perSecond * SHARE_OF_SATURATION);
  }

  private Measured logouts(Contestant contestant, int calls, double perSecond) throws Exception {
    Batch batch = database.seed(plan.population(), calls);
    var load = new Load(Kind.LOGOUT, batch, plan.concurrency(), perSecond);
    Meter.Metered metered = meter.drive(contestant.subject(), load);
    contestant.addVerified(database.verifier().verify(batch, metered.outcome().unexpected()));
    database.remove(batch);
    return metered.measured();
  }

  private Measured[] refusals(Contestant contestant) throws Exception {
    Batch batch = database.seed(plan.population(), plan.refusals());
    Measured[] measured = new Measured[2];
    Kind[] kinds = {Kind.REFUSED, Kind.NOT_FOUND};
    for (int i = 0; i < kinds.length; i++) {
      Load load = Load.closed(kinds[i], batch, plan.concurrency());
      measured[i] = meter.drive(contestant.subject(), load).measured();
    }
    database.remove(batch);
    return measured;
  }
}
