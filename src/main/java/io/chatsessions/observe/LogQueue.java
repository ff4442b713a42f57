package io.chatsessions.observe;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Writes the log on a thread of its own, so that a reader of standard output who stops reading
 * never stops a call. Records wait within a bound, those of the audit within a wider one.
 */
final class LogQueue extends ExtHandler {

  static final int ROOM = 4_096;
  static final int ROOM_FOR_OTHERS = 512;

  /** How long the end of the process waits for a reader. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final BlockingQueue<ExtLogRecord> waiting = new LinkedBlockingQueue<>(ROOM);
  private final Handler console;
  private final Consumer<Boolean> dropped;
  private final Thread writer = new Thread(this::write, "log");
  private volatile boolean closed;

  /**
   * @param console what writes
   * @param dropped told of each record that finds no room, whether it is one of the audit
   */
  LogQueue(Handler console, Consumer<Boolean> dropped) {
    this.console = console;
    this.dropped = dropped;
    writer.setDaemon(true);
    writer.start();
  }

  @Override
  protected void doPublish(ExtLogRecord line) {
    // What only the thread that logs knows; where in the code it was is never written.
    line.disableCallerCalculation();
    line.copyMdc();
    boolean audit = AuditLog.CATEGORY.equals(line.getLoggerName());
    boolean hasRoom = audit || waiting.size() < ROOM_FOR_OTHERS;
    if (!hasRoom || !waiting.offer(line)) {
      dropped.accept(audit);
    }
  }

  private void write() {
    try {
      while (!closed || !waiting.isEmpty()) {
        ExtLogRecord line = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (line != null) {
          console.publish(line);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void flush() {
    // Each record is flushed when it is written.
  }

  @Override
  public void close() {
    closed = true;
    try {
      writer.join(FAREWELL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
