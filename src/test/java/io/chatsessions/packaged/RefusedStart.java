package io.chatsessions.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    var builder = new ProcessBuilder(Package.built().command());
    builder.environment().keySet().removeIf(RefusedStart::concernsIt);
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
    builder.environment().putAll(variables);
    return endOf(builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start());
  }

  private static boolean concernsIt(String variable) {
    return variable.equals("MONGO_URL")
        || variable.startsWith("QUARKUS_")
        || variable.startsWith("CHAT_SESSIONS_");
  }

  private static RefusedStart endOf(Process process) throws IOException, InterruptedException {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it gave up").isTrue();
      return new RefusedStart(process.exitValue(), Files.readString(LOG));
    } finally {
      process.destroyForcibly();
    }
  }
}
