package io.chatsessions.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Puts a {@link LogQueue} in front of standard output. Quarkus's own asynchronous handler has one
 * bound for all records, drops them uncounted, and waits for its reader when the process ends.
 */
@Singleton
class LogSetup {

  private final Counter droppedOfAudit;
  private final Counter droppedOthers;

  LogSetup(MeterRegistry registry) {
    droppedOfAudit = registry.counter("chat.sessions.log.dropped", "record", "audit");
    droppedOthers = registry.counter("chat.sessions.log.dropped", "record", "other");
  }

  // Quarkus has one handler at the root, which has all others in it.
  void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
    for (Handler root : Logger.getLogger("").getHandlers()) {
      if (root instanceof ExtHandler holder) {
        holder.setHandlers(
            Arrays.stream(holder.getHandlers()).map(this::inFront).toArray(Handler[]::new));
      }
    }
  }

  private Handler inFront(Handler handler) {
    return handler instanceof ConsoleHandler ? new LogQueue(handler, this::dropped) : handler;
  }

  private void dropped(boolean audit) {
    (audit ? droppedOfAudit : droppedOthers).increment();
  }
}
