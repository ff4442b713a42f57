package io.chatsessions.health;

import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.UserRepository;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Whether many calls at once would be answered in time. A JVM that has just started takes seconds
 * for the first of them: its code runs slowly, and connections are still to be opened.
 */
@Singleton
class WarmUp {

  private static final int LOOK_UPS = 50;
  private static final int TIMES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final String NOBODY = "nobody";

  private final UserRepository users;
  // Who waits for it may give up: a probe that began it anew would never see the end of it where
  // the machine or MongoDB is slower than the probe is patient.
  private final Uni<Void> once;

  WarmUp(UserRepository users) {
    this.users = users;
    this.once = isNeeded() ? lookUps().memoize().indefinitely() : Uni.createFrom().voidItem();
  }

  // The native binary is as quick at first as it is later, and nobody develops in such a hurry.
  private static boolean isNeeded() {
    return ImageMode.current() != ImageMode.NATIVE_RUN
        && LaunchMode.current() != LaunchMode.DEVELOPMENT;
  }

  /** Ends with the warm-up, which the first call begins. */
  Uni<Void> once() {
    return once;
  }

  private Uni<Void> lookUps() {
    return Multi.createBy()
        .repeating()
        .uni(this::burst)
        .atMost(TIMES)
        .onItem()
        .ignoreAsUni()
        .onFailure()
        .retry()
        .withBackOff(PAUSE, PAUSE)
        .indefinitely();
  }

  private Uni<Void> burst() {
    return Multi.createFrom()
        .range(0, LOOK_UPS)
        .onItem()
        .transformToUni(number -> users.holds(NOBODY, HashedToken.of(NOBODY)))
        .merge(LOOK_UPS)
        .onItem()
        .ignoreAsUni();
  }
}
