package io.chatsessions.workspace;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.concurrent.ScheduledExecutorService;

final class EventLoop {

  private EventLoop() {}

  /** A timer after which the work goes on where it was. */
  static ScheduledExecutorService timer() {
    return Vertx.currentContext() instanceof ContextInternal context
        ? context.nettyEventLoop()
        : Infrastructure.getDefaultWorkerPool();
  }
}
