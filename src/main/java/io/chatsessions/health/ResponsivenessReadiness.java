package io.chatsessions.health;

import io.chatsessions.limit.Slots;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.Readiness;

/** A request lasts 7 seconds at most: 5 for its body, 2 for the work. */
@Readiness
@Singleton
class ResponsivenessReadiness extends Responsiveness {

  ResponsivenessReadiness(Slots slots) {
    super(slots, Duration.ofSeconds(10));
  }
}
