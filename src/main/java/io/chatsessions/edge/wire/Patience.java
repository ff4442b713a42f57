package io.chatsessions.edge.wire;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs out when a client keeps the service waiting. One timer serves a connection all its life: a
 * timer for each request would be most of what a quick one costs here.
 */
final class Patience {

  /** With a client: for a first byte, a whole request, an answer to be taken. */
  static final Duration WITH_CLIENT = Duration.ofSeconds(5);

  /** With the service itself, whose answers all begin far sooner unless something is broken. */
  static final Duration WITH_SERVICE = Duration.ofSeconds(15);

  private final EventExecutor loop;
  private final Runnable out;
  private ScheduledFuture<?> timer;
  private boolean waiting;
  private boolean forgotten;
  private long until;

  Patience(EventExecutor loop, Runnable out) {
    this.loop = loop;
    this.out = out;
  }

  void begin(Duration longest) {
    if (!waiting && !forgotten) {
      waiting = true;
      until = System.nanoTime() + longest.toNanos();
      if (timer == null) {
        lookIn(longest.toNanos());
      }
    }
  }

  void beginAnew(Duration longest) {
    end();
    begin(longest);
  }

  void end() {
    waiting = false;
  }

  void forget() {
    waiting = false;
    forgotten = true;
    if (timer != null) {
      timer.cancel(false);
    }
  }

  // Never later than the shortest wait, which may begin meanwhile.
  private void lookIn(long nanos) {
    long soon = Math.min(nanos, WITH_CLIENT.toNanos());
    timer = loop.schedule(this::look, soon, TimeUnit.NANOSECONDS);
  }

  private void look() {
    timer = null;
    long left = until - System.nanoTime();
    if (waiting && left > 0) {
      lookIn(left);
    } else if (waiting) {
      waiting = false;
      out.run();
    }
  }
}
