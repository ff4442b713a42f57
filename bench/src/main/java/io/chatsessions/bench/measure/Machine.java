package io.chatsessions.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Where and when a run was; the Java is the one of the services on a JVM and of the bare loop. */
public record Machine(
    String date,
    String processor,
    int cores,
    long memoryGigabytes,
    String kernel,
    String java,
    String database) {

  /** This one, with this database server. */
  public static Machine here(String database) throws IOException {
    return new Machine(
        Instant.now().toString().substring(0, 10),
        value("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Math.round(Long.parseLong(value("/proc/meminfo", "MemTotal").split(" ")[0]) / 1e6),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        database);
  }

  /** As a sentence. */
  public String told() {
    return "%d cores of %s, %d GB, %s; %s; database: %s"
        .formatted(cores, processor, memoryGigabytes, kernel, java, database);
  }

  private static String value(String file, String key) throws IOException {
    return Files.readString(Path.of(file))
        .lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .findFirst()
        .orElse("unknown");
  }
}
