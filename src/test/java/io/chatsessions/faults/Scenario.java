package io.chatsessions.faults;

import static io.chatsessions.faults.Aftermath.ENDED;
import static io.chatsessions.faults.Aftermath.REVOKED;
import static io.chatsessions.faults.Aftermath.UNTOUCHED;
import static io.chatsessions.support.Step.END_LOGIN;
import static io.chatsessions.support.Step.END_PUSH;
import static io.chatsessions.support.Step.FIND_SESSION;
import static io.chatsessions.support.Step.REVOKE;
import static io.chatsessions.support.Step.TOKEN_LOOK_UP;

import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultProxy;
import io.chatsessions.support.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One cell of the fault matrix.
 *
 * @param step where the fault meets the chain
 * @param fault its name
 * @param arming how the proxy is told
 * @param status what the caller gets
 * @param aftermath what the database holds then
 */
record Scenario(
    Step step, String fault, Consumer<FaultProxy> arming, int status, Aftermath aftermath) {

  private static final List<Fault> STEPDOWNS =
      List.of(
          Fault.error(10107, "NotWritablePrimary"),
          Fault.error(189, "PrimarySteppedDown"),
          Fault.error(11600, "InterruptedAtShutdown"),
          Fault.error(11602, "InterruptedDueToReplStateChange"),
          Fault.error(91, "ShutdownInProgress"),
          Fault.error(13435, "NotPrimaryNoSecondaryOk"),
          Fault.error(13436, "NotPrimaryOrSecondary"),
          Fault.error(89, "NetworkTimeout"));

  static Stream<Scenario> all() {
    return Stream.of(TOKEN_LOOK_UP, FIND_SESSION, REVOKE, END_PUSH, END_LOGIN)
        .flatMap(Scenario::at);
  }

  private static Stream<Scenario> at(Step step) {
    return Stream.of(passing(step), commandFaults(step), replyFaults(step))
        .flatMap(scenarios -> scenarios);
  }

  // What goes wrong once is repeated before the caller hears of it.
  private static Stream<Scenario> passing(Step step) {
    return Stream.of(
            STEPDOWNS.stream(),
            Stream.of(Fault.CUT, Fault.REPLY_LOST, Fault.TWICE, Fault.late(Duration.ofMillis(200))))
        .flatMap(faults -> faults)
        .map(fault -> once(step, fault, 200, ENDED));
  }

  private static Stream<Scenario> commandFaults(Step step) {
    Aftermath before = step == END_LOGIN || step == END_PUSH ? REVOKED : UNTOUCHED;
    var scenarios =
        Stream.of(
            always(step, Fault.CUT, 503, before),
            always(step, Fault.HANG, 503, before),
            always(step, STEPDOWNS.get(0), 503, before),
            once(step, Fault.error(50, "MaxTimeMSExpired"), 503, before));
    // Where nobody listens from the push documents on, the token beside them may be either.
    return step == END_PUSH
        ? scenarios
        : Stream.concat(
            scenarios,
            Stream.of(new Scenario(step, "refused", p -> p.refuseFrom(step), 503, before)));
  }

  private static Stream<Scenario> replyFaults(Step step) {
    Aftermath after = step == END_LOGIN ? ENDED : isBeforeTheEnd(step) ? REVOKED : UNTOUCHED;
    var scenarios =
        Stream.of(
            always(step, Fault.REPLY_LOST, 503, after),
            always(step, Fault.REPLY_WITHHELD, 503, after),
            always(step, Fault.late(Duration.ofMillis(1900)), 503, after));
    boolean writes = isBeforeTheEnd(step) || step == END_LOGIN;
    return writes
        ? Stream.concat(scenarios, Stream.of(once(step, Fault.NOT_REPLICATED, 503, after)))
        : scenarios;
  }

  private static boolean isBeforeTheEnd(Step step) {
    return step == REVOKE || step == END_PUSH;
  }

  private static Scenario once(Step step, Fault fault, int status, Aftermath aftermath) {
    return new Scenario(step, fault + ", once", p -> p.arm(step, fault, 1), status, aftermath);
  }

  private static Scenario always(Step step, Fault fault, int status, Aftermath aftermath) {
    return new Scenario(step, fault + ", always", p -> p.arm(step, fault), status, aftermath);
  }

  /**
   * What the repeated call may get. The end of a login waits for a server about as long as its
   * caller does: it may reach one that is just back, after the 503 and before the repeat.
   */
  List<Integer> repeated() {
    if (aftermath == ENDED) {
      return List.of(404);
    }
    return step == END_LOGIN ? List.of(200, 404) : List.of(200);
  }

  @Override
  public String toString() {
    return step + ": " + fault + " -> " + status + ", " + aftermath;
  }
}
