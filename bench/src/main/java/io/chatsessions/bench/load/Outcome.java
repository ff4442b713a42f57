package io.chatsessions.bench.load;

import java.util.Map;
import java.util.Set;

/**
 * What became of a load.
 *
 * @param calls how many calls were sent
 * @param seconds from the first call to the last answer
 * @param latencyMicros percentile (such as {@code p99.9}) to microseconds, from the moment that a
 *     call was meant to be sent
 * @param unexpected the numbers of the calls that were answered otherwise than they should be
 */
public record Outcome(
    int calls, double seconds, Map<String, Long> latencyMicros, Set<Integer> unexpected) {}
