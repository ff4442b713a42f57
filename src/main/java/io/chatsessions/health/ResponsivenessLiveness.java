package io.chatsessions.health;

import io.chatsessions.limit.Slots;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.Liveness;

/** Calls have gone to other replicas since {@link ResponsivenessReadiness} failed. */
@Liveness
@Singleton
class ResponsivenessLiveness extends Responsiveness {

  ResponsivenessLiveness(Slots slots) {
    super(slots, Duration.ofSeconds(30));
  }
}
