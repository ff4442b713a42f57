package io.chatsessions.observe;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class LogQueueTest {

  private final Semaphore reader = new Semaphore(0);
  private final List<String> written = new CopyOnWriteArrayList<>();
  private final AtomicInteger droppedOfAudit = new AtomicInteger();
  private final AtomicInteger droppedOthers = new AtomicInteger();
  private final LogQueue queue = new LogQueue(new Console(), this::dropped);

  private void dropped(boolean audit) {
    (audit ? droppedOfAudit : droppedOthers).incrementAndGet();
  }

  /** Standard output, which takes a line only when somebody reads. */
  private final class Console extends Handler {
    @Override
    public void publish(LogRecord line) {
      reader.acquireUninterruptibly();
      written.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void whatFindsNoRoomIsCountedAndNothingElseIsLost() {
    int others = LogQueue.ROOM_FOR_OTHERS + 20;
    int audit = LogQueue.ROOM + 20;
    log("other", others);
    // One line may be with the reader already.
    assertThat(droppedOthers.get()).isBetween(19, 20);
    log(AuditLog.CATEGORY, audit);
    assertThat(droppedOfAudit.get()).isGreaterThanOrEqualTo(20);

    reader.release(others + audit);
    queue.flush();

    await()
        .until(() -> written.size() + droppedOthers.get() + droppedOfAudit.get() == others + audit);
    queue.close();
  }

  @Test
  void whatWaitsIsWrittenBeforeTheEnd() {
    reader.release(100);
    log("other", 100);

    queue.close();

    assertThat(written).hasSize(100);
  }

  private void log(String category, int lines) {
    for (int line = 0; line < lines; line++) {
      var entry = new ExtLogRecord(Level.INFO, category, LogQueueTest.class.getName());
      entry.setLoggerName(category);
      queue.publish(entry);
    }
  }
}
