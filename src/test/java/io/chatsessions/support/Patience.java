package io.chatsessions.support;

import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hamcrest.Matcher;

/** How long tests wait. They wait for a state, and only a test that fails waits to the end. */
public final class Patience {

  /** Longer than the busiest machine needs for anything. */
  public static final Duration LONG = Duration.ofMinutes(2);

  /** Within this time every call is answered. */
  public static final Duration PROMISED = Duration.ofSeconds(2);

  // Half of the shortest that a service under test gives a call.
  private static final Duration TIME_FOR_ROWS = Duration.ofMillis(750);

  private static final int FACTOR = Integer.getInteger("time.factor", 5);

  private static final ThreadLocal<Integer> TRIES = ThreadLocal.withInitial(() -> 1);

  private Patience() {}

  /**
   * The answer to a call. A busy machine may not even get through one within the call's time. It is
   * repeated then, as the contract wants it; an answer that came before the time was up stands.
   */
  public static <T> T answerTo(Supplier<T> call, Predicate<T> ranOutOfTime) {
    T answer = call.get();
    int tries = 1;
    for (; tries <= 20 && ranOutOfTime.test(answer); tries++) {
      answer = call.get();
    }
    TRIES.set(tries);
    return answer;
  }

  /** How often this thread's last call was made; each but the last may have done its work, too. */
  public static int triesOfTheLastCall() {
    return TRIES.get();
  }

  /** Waits for whatever is going to happen. */
  public static ConditionFactory await() {
    return await("the state");
  }

  /** The same, with a name for what is awaited. */
  public static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(10));
  }

  /** The time of an answer that keeps the promise. Its tests have the tag "timed". */
  public static Matcher<Long> inTime() {
    return lessThan(stretched(PROMISED).toMillis());
  }

  /**
   * Whether all the time that the tests' services give a call went by, on a machine that may be
   * busy.
   */
  public static boolean ranOutOfTime(Response answer) {
    return ranOutOfTime(answer.statusCode(), Duration.ofMillis(answer.time()));
  }

  /** The same of an answer with this status after so long. */
  public static boolean ranOutOfTime(int status, Duration taken) {
    return FACTOR > 1 && status == 503 && taken.compareTo(PROMISED) >= 0;
  }

  /**
   * Whether that is so, or so much of it that a logout of all others, which is a success without
   * them, may have left rows to the next one.
   */
  public static boolean mayHaveLeftRows(Response answer) {
    return mayHaveLeftRows(answer.statusCode(), Duration.ofMillis(answer.time()));
  }

  /** The same of an answer with this status after so long. */
  public static boolean mayHaveLeftRows(int status, Duration taken) {
    return ranOutOfTime(status, taken)
        || FACTOR > 1 && status == 200 && taken.compareTo(TIME_FOR_ROWS) >= 0;
  }

  /** What a promise of this much becomes where the machine has other things to do. */
  public static Duration stretched(Duration promised) {
    return promised.multipliedBy(FACTOR);
  }
}
