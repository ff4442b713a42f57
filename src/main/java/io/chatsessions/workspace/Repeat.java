package io.chatsessions.workspace;

import io.smallrye.mutiny.Uni;

/** Repeats a call that may run twice, where an outage broke it off. */
final class Repeat {

  private Repeat() {}

  static <T> Uni<T> once(Uni<T> call) {
    return call.onFailure(WorkspaceFailure::isCutShort).retry().atMost(1);
  }
}
