package io.chatsessions.packaged;

import io.chatsessions.support.Patience;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The packaged service after a start that it gave up by itself.
 *
 * @param exitCode its exit code
 * @param told all that it wrote
 */
record RefusedStart(int exitCode, String told) {

  private static final Path LOG = Package.TARGET.resolve("refused-start.log");

  /** Starts it with nothing in its environment that concerns it but these variables. */
  static RefusedStart with(Map<String, String> variables) throws Exception {
    var all = new HashMap<>(variables);
    all.put("QUARKUS_HTTP_PORT", "0");
    all.put("QUARKUS_MANAGEMENT_PORT", "0");
    Process process = Package.built().start(all, Redirect.to(LOG.toFile()));
    try {
      Patience.await("it gives up").until(() -> !process.isAlive());
      return new RefusedStart(process.exitValue(), Files.readString(LOG));
    } finally {
      process.destroyForcibly();
    }
  }
}
