package io.chatsessions.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.ValidatableResponse;

/** What answers say of the rate limit. */
public final class RateLimited {

  private static final String SLOW_DOWN =
      "\\{\"success\":false,\"error\":\"Error, too many requests. Please slow down. You must wait"
          + " (60|5\\d) seconds before trying this endpoint again. \\[error-too-many-requests]\"}";

  private RateLimited() {}

  /** Counted as one of ten calls that end something, with so many left. */
  public static ValidatableResponse assertCounted(ValidatableResponse answer, int remaining) {
    return assertCounted(answer, 10, remaining);
  }

  /** Counted as one of the calls that only read. */
  public static ValidatableResponse assertRead(ValidatableResponse answer, int remaining) {
    return assertCounted(answer, LimitedWorkspaceServer.READS, remaining);
  }

  /** Counted as one of so many in this minute, with so many left. */
  public static ValidatableResponse assertCounted(
      ValidatableResponse answer, int limit, int remaining) {
    long reset =
        Long.parseLong(
            answer
                .header("X-RateLimit-Limit", String.valueOf(limit))
                .header("X-RateLimit-Remaining", String.valueOf(remaining))
                .extract()
                .header("X-RateLimit-Reset"));
    assertThat(reset - System.currentTimeMillis()).isBetween(1L, 60_000L);
    return answer;
  }

  /** One too many. */
  public static void assertRefused(ValidatableResponse answer) {
    answer
        .statusCode(429)
        .header("Retry-After", matchesPattern("60|5\\d"))
        .body(matchesPattern(SLOW_DOWN));
  }
}
