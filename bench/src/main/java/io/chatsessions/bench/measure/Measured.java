package io.chatsessions.bench.measure;

import java.util.Map;

/**
 * One load on one program.
 *
 * @param calls how many calls
 * @param perSecond calls a second
 * @param cpuMicros microseconds of the program's processes for each call, user and system
 * @param latencyMicros percentile to microseconds
 * @param unexpected how many calls were answered otherwise than they should be
 * @param cores who used how many cores meanwhile
 */
public record Measured(
    int calls,
    double perSecond,
    double cpuMicros,
    Map<String, Long> latencyMicros,
    int unexpected,
    Cores cores) {

  /**
   * Who used how many cores.
   *
   * @param program the measured program
   * @param generator what sends the calls
   * @param rest the database and whatever else runs
   * @param idle nobody
   */
  public record Cores(double program, double generator, double rest, double idle) {}
}
