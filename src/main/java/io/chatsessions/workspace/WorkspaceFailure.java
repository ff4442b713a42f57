package io.chatsessions.workspace;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.smallrye.mutiny.TimeoutException;
import java.util.List;

/** Tells an outage, which passes, from an error that somebody has to mend. */
public final class WorkspaceFailure {

  private static final List<Class<? extends Exception>> OUTAGES =
      List.of(
          TimeoutException.class,
          MongoTimeoutException.class,
          MongoSocketException.class,
          MongoServerUnavailableException.class,
          MongoConnectionPoolClearedException.class,
          MongoNotPrimaryException.class,
          MongoNodeIsRecoveringException.class,
          MongoWriteConcernException.class,
          MongoInterruptedException.class);

  private WorkspaceFailure() {}

  /** Whether MongoDB was away, too slow or changing its primary, so that a repeat may succeed. */
  public static boolean isOutage(Throwable failure) {
    return OUTAGES.stream().anyMatch(outage -> outage.isInstance(failure))
        || failure instanceof MongoException mongo
            && (mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || mongo.hasErrorLabel("RetryableWriteError"));
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
