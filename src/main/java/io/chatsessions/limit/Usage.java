package io.chatsessions.limit;

import java.time.Duration;

/**
 * What a caller has used of their allowance.
 *
 * @param allowed whether the call that was just counted is within it
 * @param limit how many calls a window allows
 * @param remaining how many are left in this window
 * @param untilReset how long until all of them are back
 * @param resetAt the same as a moment, in milliseconds since 1970; it stays through the window
 */
public record Usage(
    boolean allowed, long limit, long remaining, Duration untilReset, long resetAt) {}
