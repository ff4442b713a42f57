package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.ServiceLog;
import io.chatsessions.support.TestLogin;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, as an operator has it. */
public final class PackagedService implements AutoCloseable {

  private static final Path LOG = Package.TARGET.resolve("packaged-service.log");

  private final int port = freePort();
  private final int managementPort = freePort();
  private final HttpClient prober = HttpClient.newHttpClient();
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
    variables.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
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

  /** Where callers reach this path. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The status of this login's GET. */
  int get(TestLogin login, String path) throws IOException, InterruptedException {
    return status(as(login, path));
  }

  /** The status of this login's POST. */
  int post(TestLogin login, String path, String body) throws IOException, InterruptedException {
    return status(as(login, path).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder as(TestLogin login, String path) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .header("X-User-Id", login.user().id())
        .header("X-Auth-Token", login.token());
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return prober.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  /** The status of the readiness probe; 0 if nobody answers. */
  int readiness() throws InterruptedException {
    var probe = managementUri("/q/health/ready");
    try {
      return status(HttpRequest.newBuilder(probe));
    } catch (IOException e) {
      return 0;
    }
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

  /** Where operators reach this path. */
  URI managementUri(String path) {
    return URI.create("http://127.0.0.1:" + managementPort + path);
  }

  /** What it exports to Prometheus. */
  String metrics() throws IOException, InterruptedException {
    var metrics = HttpRequest.newBuilder(managementUri("/q/metrics")).build();
    return prober.send(metrics, BodyHandlers.ofString()).body();
  }

  /** Its resident memory in MiB. */
  long residentMemory() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String kilobytes = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(kilobytes.replaceAll("\\D", "")) / 1024;
    }
  }

  /** How many attempts of all kinds it has recorded. */
  long recordedAttempts() {
    return ServiceLog.auditRecords(LOG).stream()
        .mapToLong(entry -> entry.at("/mdc/attempts").asLong(1))
        .sum();
  }

  /** Whether this is in its log. */
  boolean hasLogged(String text) throws IOException {
    return Files.readString(LOG).contains(text);
  }

  /** Its log, line by line. */
  List<String> log() throws IOException {
    return Files.readAllLines(LOG);
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

  /** Its audit records so far. */
  List<JsonNode> auditRecords() {
    return ServiceLog.auditRecords(LOG);
  }

  /** How many session ends it has recorded. */
  long recordedEnds() {
    return auditRecords().stream()
        .filter(entry -> entry.at("/mdc/outcome").asText().equals("ended"))
        .count();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("There is no free port", e);
    }
  }
}
