package io.chatsessions.packaged;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the build has made.
 *
 * @param isNative whether it is the native binary, not the jar
 * @param path the binary, or the jar to run
 */
record Package(boolean isNative, Path path) {

  /** Where the build leaves it. */
  static final Path TARGET = Path.of("target");

  /** The binary that {@code package.binary} names; else the one of this build. */
  static Package built() {
    String binary = System.getProperty("package.binary", "");
    if (!binary.isEmpty()) {
      return new Package(true, Path.of(binary));
    }
    try (Reader reader = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
      var artifact = new Properties();
      artifact.load(reader);
      return new Package(
          artifact.getProperty("type").equals("native"),
          TARGET.resolve(artifact.getProperty("path")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it with nothing in its environment that concerns it but these variables. */
  Process start(Map<String, String> variables, Redirect output) throws IOException {
    var builder = new ProcessBuilder(command());
    builder.environment().keySet().removeIf(Package::concernsIt);
    builder.environment().putAll(variables);
    return builder.redirectErrorStream(true).redirectOutput(output).start();
  }

  private List<String> command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return isNative ? List.of(path.toString()) : List.of(java, "-jar", path.toString());
  }

  private static boolean concernsIt(String variable) {
    return variable.equals("MONGO_URL")
        || variable.startsWith("QUARKUS_")
        || variable.startsWith("CHAT_SESSIONS_");
  }
}
