package io.chatsessions.packaged;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** The one of this build. */
  static Package built() {
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

  /** The command line that starts it. */
  List<String> command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return isNative ? List.of(path.toString()) : List.of(java, "-jar", path.toString());
  }
}
