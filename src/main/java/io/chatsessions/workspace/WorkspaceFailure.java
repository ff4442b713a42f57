package io.chatsessions.workspace;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoSocketWriteTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.smallrye.mutiny.TimeoutException;
import java.util.List;
import java.util.Set;

/** Tells an outage, which passes, from an error that somebody has to mend. */
public final class WorkspaceFailure {

  private static final List<Class<? extends Exception>> TIMEOUTS =
      List.of(
          TimeoutException.class,
          MongoTimeoutException.class,
          MongoExecutionTimeoutException.class,
          MongoSocketReadTimeoutException.class,
          MongoSocketWriteTimeoutException.class,
          MongoWriteConcernException.class);

  private static final List<Class<? extends Exception>> INTERRUPTIONS =
      List.of(
          MongoSocketException.class,
          MongoServerUnavailableException.class,
          MongoConnectionPoolClearedException.class,
          MongoNotPrimaryException.class,
          MongoNodeIsRecoveringException.class,
          MongoInterruptedException.class);

  /**
   * What a router in front of a sharded or proxied MongoDB answers while what is behind it fails:
   * host unreachable, host not found, network timeout, majority reads not available yet, time limit
   * exceeded, socket exception.
   */
  private static final Set<Integer> ROUTER_CODES = Set.of(6, 7, 89, 134, 262, 9001);

  /**
   * What a member answers that is no primary, steps down, stops or recovers. The driver has types
   * for them, but a find fails with another one.
   */
  private static final Set<Integer> MEMBER_CODES =
      Set.of(91, 189, 10058, 10107, 11600, 11602, 13435, 13436);

  private WorkspaceFailure() {}

  /** Whether MongoDB was away, too slow or changing its primary, so that a repeat may succeed. */
  public static boolean isOutage(Throwable failure) {
    return isOneOf(TIMEOUTS, failure) || isCutShort(failure);
  }

  /**
   * Whether an outage broke an operation off before its time was up, so that a repeat at once may
   * succeed. Whether MongoDB did it remains unknown.
   */
  public static boolean isCutShort(Throwable failure) {
    return !isOneOf(TIMEOUTS, failure)
        && (isOneOf(INTERRUPTIONS, failure)
            || failure instanceof MongoException mongo
                && (ROUTER_CODES.contains(mongo.getCode())
                    || MEMBER_CODES.contains(mongo.getCode())));
  }

  private static boolean isOneOf(List<Class<? extends Exception>> types, Throwable failure) {
    return types.stream().anyMatch(type -> type.isInstance(failure));
  }

  /**
   * What the log may say of a failure. The driver's messages quote commands and addresses, so only
   * the type and MongoDB's error code are told.
   */
  public static String describe(Throwable failure) {
    String type = failure.getClass().getName();
    return failure instanceof MongoCommandException command
        ? type + ", code " + command.getErrorCode()
        : type;
  }
}
