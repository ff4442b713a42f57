package io.chatsessions.limit;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** The room for requests that are under way, so many at once. */
@Singleton
public class Slots {

  private final AtomicInteger inUse = new AtomicInteger();
  private final int most;
  private final LongSupplier nanos;
  private volatile long fullSince;

  @Inject
  Slots(ChatSessionsConfig config) {
    this(config, System::nanoTime);
  }

  public Slots(ChatSessionsConfig config, LongSupplier nanos) {
    this.most = config.maxInFlight();
    this.nanos = nanos;
    if (most < 1) {
      throw new ConfigurationException("chat-sessions.max-in-flight must be at least 1");
    }
  }

  public boolean take() {
    int taken = inUse.incrementAndGet();
    if (taken > most) {
      inUse.decrementAndGet();
      return false;
    }
    if (taken == most) {
      fullSince = nanos.getAsLong();
    }
    return true;
  }

  public void giveBack() {
    inUse.decrementAndGet();
  }

  public int inUse() {
    return Math.min(most, inUse.get());
  }

  public Duration fullFor() {
    return inUse.get() < most ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - fullSince);
  }
}
