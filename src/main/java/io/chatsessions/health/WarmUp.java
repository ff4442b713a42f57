package io.chatsessions.health;

import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.UserRepository;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Whether many calls at once would be answered in time. A JVM that has just started takes seconds
 * for the first of them: its code runs slowly, and connections are still to be opened.
 */
@Singleton
class WarmUp {

  private static final int LOOK_UPS = 50;
  private static final int TIMES = 3;

  private static final String NOBODY = "nobody";

  private final UserRepository users;
  // The native binary is as quick at first as it is later, and nobody develops in such a hurry.
  private volatile boolean done =
      ImageMode.current() == ImageMode.NATIVE_RUN || LaunchMode.current() == LaunchMode.DEVELOPMENT;

  WarmUp(UserRepository users) {
    this.users = users;
  }

  Uni<Void> once() {
    return done
        ? Uni.createFrom().voidItem()
        : Multi.createBy()
            .repeating()
            .uni(this::burst)
            .atMost(TIMES)
            .onItem()
            .ignoreAsUni()
            .invoke(() -> done = true);
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
