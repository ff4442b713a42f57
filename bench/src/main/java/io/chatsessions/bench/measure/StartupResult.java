package io.chatsessions.bench.measure;

import java.util.List;

/** What {@link Startup} found out, as it is kept. */
public record StartupResult(Machine machine, int logouts, List<Started> services) {

  /**
   * One service.
   *
   * @param bytes of what is started
   * @param starts each of them
   * @param oneEach resident bytes after the logouts, each by another user
   * @param repeated the same where a few users end several sessions each
   */
  public record Started(
      String name, String title, long bytes, List<Start> starts, long oneEach, long repeated) {}

  /**
   * One start.
   *
   * @param readyMillis until the readiness probe says so; a peer: until it listens
   * @param cpuMillis CPU until then
   * @param firstMillis until the first logout is answered
   * @param resident bytes after it
   */
  public record Start(double readyMillis, double cpuMillis, double firstMillis, long resident) {}
}
