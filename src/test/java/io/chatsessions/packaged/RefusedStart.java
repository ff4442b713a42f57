package io.chatsessions.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged service after a start that it gave up by itself.
 *
 * @param exitCode its exit code
 * @param told all that it wrote
 */
record RefusedStart(int exitCode, String told) {

  private static final int PATIENCE_SECONDS = 60;

  private static final Path LOG = Package.TARGET.resolve("refused-start.log");

  /** Starts it with nothing in its environment that concerns it but these variables. */
  static RefusedStart with(Map<String, String> variables) throws Exception {
    var all = new HashMap<>(variables);
    all.put("QUARKUS_HTTP_PORT", "0");
    all.put("QUARKUS_MANAGEMENT_PORT", "0");
    Process process = Package.built().start(all, Redirect.to(LOG.toFile()));
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it gave up").isTrue();
      return new RefusedStart(process.exitValue(), Files.readString(LOG));
    } finally {
      process.destroyForcibly();
    }
  }
}
