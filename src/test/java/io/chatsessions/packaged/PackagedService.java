package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, as an operator has it. */
public final class PackagedService extends ReachableService implements AutoCloseable {

  private static final Path LOG = Package.TARGET.resolve("packaged-service.log");

  private final Map<String, String> variables = new HashMap<>();
  private final Redirect output;
  private Process process;

  /** Starts it on this workspace and waits until it is ready. */
  PackagedService(String workspaceAddress) throws IOException {
    this(workspaceAddress, Map.of());
  }

  /** The same, with more variables in its environment; its address is one if it is null here. */
  PackagedService(String workspaceAddress, Map<String, String> variables) throws IOException {
    this(workspaceAddress, variables, Redirect.to(LOG.toFile()));
    start();
    untilReady();
  }

  /** The same, with nobody who reads what it writes. */
  static PackagedService unread(String workspaceAddress) throws IOException {
    var service = new PackagedService(workspaceAddress, Map.of(), Redirect.PIPE);
    service.start();
    return service.untilReady();
  }

  /** One that cannot be ready. */
  static PackagedService unready(Map<String, String> variables) throws IOException {
    var service = new PackagedService(null, variables, Redirect.to(LOG.toFile()));
    service.start();
    return service;
  }

  /** One that is killed and started again and again; it is not started yet. */
  public static PackagedService toBeKilled(String workspaceAddress) {
    File log = Package.TARGET.resolve("killed-service.log").toFile();
    return new PackagedService(workspaceAddress, Map.of(), Redirect.appendTo(log));
  }

  private PackagedService(String workspaceAddress, Map<String, String> more, Redirect output) {
    this.output = output;
    if (workspaceAddress != null) {
      variables.put("QUARKUS_MONGODB_CONNECTION_STRING", workspaceAddress);
    }
    variables.putAll(ports());
    // Its callers are fewer and far quicker than people.
    variables.put("CHAT_SESSIONS_RATE_LIMIT_ENABLED", "false");
    variables.put("CHAT_SESSIONS_DEADLINE", "2s");
    variables.putAll(more);
  }

  /** Starts it without waiting for anything. */
  public void start() throws IOException {
    process = Package.built().start(variables, output);
  }

  private PackagedService untilReady() {
    await("it is ready").until(() -> readiness() == 200);
    return this;
  }

  /** Begins to read what it writes. */
  void read() throws IOException {
    Files.deleteIfExists(LOG);
    Thread reader =
        new Thread(
            () -> {
              try (var log = Files.newOutputStream(LOG)) {
                process.getInputStream().transferTo(log);
              } catch (IOException ended) {
                // What is there is what the test sees.
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  /** Its resident memory in MiB. */
  long residentMemory() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String kilobytes = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(kilobytes.replaceAll("\\D", "")) / 1024;
    }
  }

  ServiceOutput log() {
    return new ServiceOutput(LOG);
  }

  /** Sends SIGTERM, as an orchestrator does. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL: no handler of the process runs. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Waits until it has left by itself, and tells its exit code. */
  int exitCode(Duration grace) throws InterruptedException {
    assertThat(process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS))
        .as("it left within %s", grace)
        .isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
