package io.chatsessions.workspace;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInternalException;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonSerializationException;

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
          MongoInterruptedException.class,
          // A reply that is no reply: some proxy's, or of a server that is dying.
          MongoInternalException.class,
          BsonSerializationException.class);

  /**
   * What a router in front of a sharded or proxied MongoDB answers while what is behind it fails:
   * host unreachable, host not found, network timeout, no member to read from, majority reads not
   * available yet, time limit exceeded twice over, socket exception, stale routing table.
   */
  private static final Set<Integer> ROUTER_CODES =
      Set.of(6, 7, 89, 133, 134, 202, 262, 9001, 13388);

  /**
   * What a member answers that is no primary, steps down, stops or recovers. The driver has types
   * for them, but a find fails with another one.
   */
  private static final Set<Integer> MEMBER_CODES =
      Set.of(91, 189, 10058, 10107, 11600, 11602, 13435, 13436);

  /**
   * What a member answers that is too busy for this operation, or was made to drop it: lock
   * timeout, cursor not found, write conflict, query plan killed, request rate limit, interrupted.
   */
  private static final Set<Integer> BUSY_CODES = Set.of(24, 43, 112, 175, 462, 11601);

  private static final Set<Integer> PASSING_CODES =
      Stream.of(ROUTER_CODES, MEMBER_CODES, BUSY_CODES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

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
            || failure instanceof MongoException mongo && PASSING_CODES.contains(mongo.getCode()));
  }

  /** MongoDB's numbers of the errors that pass by themselves. */
  public static Set<Integer> passingCodes() {
    return PASSING_CODES;
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
