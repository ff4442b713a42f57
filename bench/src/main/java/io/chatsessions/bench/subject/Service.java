package io.chatsessions.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A service that can be started: its command and environment hold {@code {port}}, {@code
 * {management}} and {@code {mongo}} where the run puts its own values.
 *
 * @param name the short name in results and options
 * @param title how a reader is told of it
 * @param artefact the file or directory that is started
 * @param command the program and its arguments
 * @param environment what it has beside the run's own environment
 */
public record Service(
    String name,
    String title,
    Path artefact,
    List<String> command,
    Map<String, String> environment) {

  /** Whether it is this service and not a peer. */
  public boolean isOurs() {
    return environment.containsKey("QUARKUS_MANAGEMENT_PORT");
  }

  /** Bytes of what is started. */
  public long size() throws IOException {
    try (Stream<Path> files = Files.walk(artefact)) {
      return files.map(Path::toFile).mapToLong(file -> file.isFile() ? file.length() : 0).sum();
    }
  }
}
