package io.chatsessions;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which pages on other hosts may call the service from a browser. */
public interface CorsConfig {

  /**
   * Their origins, as {@code https://chat.example} or {@code capacitor://localhost}: scheme, host
   * and, if it is not the scheme's own, port. Pages from the service's own host need no entry.
   */
  Optional<List<String>> origins();

  /** How long a browser may remember the answer to its preflight. */
  @WithDefault("1h")
  Duration maxAge();
}
