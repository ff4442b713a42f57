package io.chatsessions.health;

import io.chatsessions.limit.Slots;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether requests that are under way come to an end. A replica whose room has been full for longer
 * than any request lasts has lost it, and serves nobody until it starts anew.
 */
abstract class Responsiveness implements HealthCheck {

  private final Slots slots;
  private final Duration longest;

  Responsiveness(Slots slots, Duration longest) {
    this.slots = slots;
    this.longest = longest;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("requests")
        .status(slots.fullFor().compareTo(longest) < 0)
        .build();
  }
}
