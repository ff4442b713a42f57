package io.chatsessions.limit;

import java.time.Duration;

public final class TooManyRequestsException extends RuntimeException {

  private final Duration wait;

  public TooManyRequestsException(Duration wait) {
    super(null, null, false, false);
    this.wait = wait;
  }

  /** How long until the next call is allowed, in seconds, at least 1. */
  public long waitSeconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
