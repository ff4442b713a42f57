package io.chatsessions.support;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * What happens to a command on its way to the database, and to the reply on its way back.
 *
 * @param name as the fault matrix names it
 * @param onCommand in place of passing the command on
 * @param onReply in place of passing the reply on
 */
public record Fault(String name, Handler onCommand, Handler onReply) {

  private static final Handler TO_DATABASE =
      (message, connection) -> connection.toDatabase(message);
  private static final Handler TO_SERVICE = (message, connection) -> connection.toService(message);
  private static final Handler CLOSE = (message, connection) -> connection.close();
  private static final Handler DROP = (message, connection) -> {};

  /** The connection closes before the command arrives. */
  public static final Fault CUT = new Fault("connection cut", CLOSE, TO_SERVICE);

  /** The command never arrives, and the connection stays open. */
  public static final Fault HANG = new Fault("hang", DROP, TO_SERVICE);

  /** The command is done, and the connection closes in place of the reply. */
  public static final Fault REPLY_LOST = new Fault("reply lost", TO_DATABASE, CLOSE);

  /** The command is done, and the reply never comes. */
  public static final Fault REPLY_WITHHELD = new Fault("reply withheld", TO_DATABASE, DROP);

  /** The command arrives twice. */
  public static final Fault TWICE =
      new Fault("delivered twice", (message, to) -> to.toDatabaseTwice(message), TO_SERVICE);

  /** The command is done, but its majority is not known to have it. */
  public static final Fault NOT_REPLICATED =
      new Fault("write concern failed", TO_DATABASE, Fault::addWriteConcernError);

  /** The command is done, and in place of its reply come bytes that mean nothing. */
  public static Fault garbage(Garbage kind) {
    return new Fault(
        "garbage, " + kind,
        TO_DATABASE,
        (reply, connection) -> connection.toService(kind.of(reply)));
  }

  /** Does something else with a message than passing it on. */
  @FunctionalInterface
  interface Handler {
    void handle(WireMessage message, ProxiedConnection connection) throws IOException;
  }

  /** The command is done, and the reply comes late. */
  public static Fault late(Duration delay) {
    return new Fault(
        "reply " + delay.toMillis() + " ms late",
        TO_DATABASE,
        (message, connection) -> {
          LockSupport.parkNanos(delay.toNanos());
          connection.toService(message);
        });
  }

  /** The database answers with an error and does nothing. */
  public static Fault error(int code, String codeName) {
    return new Fault(
        code + " " + codeName,
        (message, connection) -> connection.toService(message.answer(failed(code, codeName))),
        TO_SERVICE);
  }

  /** The database answers that it did not do the one write of the command. */
  public static Fault writeError(int code) {
    BsonDocument error =
        new BsonDocument("index", new BsonInt32(0))
            .append("code", new BsonInt32(code))
            .append("errmsg", new BsonString("words"));
    BsonDocument answer =
        new BsonDocument("ok", new BsonInt32(1))
            .append("n", new BsonInt32(0))
            .append("writeErrors", new BsonArray(List.of(error)));
    return new Fault(
        "write error " + code,
        (message, connection) -> connection.toService(message.answer(answer)),
        TO_SERVICE);
  }

  private static BsonDocument failed(int code, String codeName) {
    return new BsonDocument("ok", new BsonInt32(0))
        .append("errmsg", new BsonString(codeName))
        .append("code", new BsonInt32(code))
        .append("codeName", new BsonString(codeName));
  }

  private static void addWriteConcernError(WireMessage reply, ProxiedConnection connection)
      throws IOException {
    BsonDocument error =
        new BsonDocument("code", new BsonInt32(64))
            .append("codeName", new BsonString("WriteConcernFailed"))
            .append("errmsg", new BsonString("waiting for replication timed out"));
    connection.toService(
        reply.saying(reply.document().orElseThrow().append("writeConcernError", error)));
  }

  @Override
  public String toString() {
    return name;
  }
}
