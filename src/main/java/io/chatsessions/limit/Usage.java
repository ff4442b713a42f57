package io.chatsessions.limit;

import java.time.Duration;

/**
 * What a caller has used of their allowance.
 *
 * @param allowed whether the call that was just counted is within it
 * @param limit how many calls a window allows
 * @param remaining how many are left in this window
 * @param untilReset when all of them are back
 */
public record Usage(boolean allowed, long limit, long remaining, Duration untilReset) {}
