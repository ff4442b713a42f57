package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jboss.logmanager.handlers.QueueHandler;
import org.junit.jupiter.api.Test;

class LogSetupTest {

  private final Logger root = Logger.getLogger("");

  @Test
  void standardOutputAloneIsWrittenByAThreadOfItsOwn() {
    var holder = new ExtHandler() {};
    var other = new QueueHandler();
    holder.setHandlers(new Handler[] {new ConsoleHandler(), other});
    root.addHandler(holder);
    try {
      new LogSetup(new SimpleMeterRegistry()).atStart(null);

      assertThat(holder.getHandlers()[0]).isInstanceOf(LogQueue.class);
      assertThat(holder.getHandlers()[1]).isSameAs(other);
    } finally {
      root.removeHandler(holder);
      holder.getHandlers()[0].close();
    }
  }
}
