import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The service as a process of its own. */
final class Service implements AutoCloseable {

  private static final int CALLERS = 16;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String PROBE =
      "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private final int port = freePort();
  private final int managementPort = freePort();
  private final long started;
  private final Process process;

  Service(List<String> command, String mongo) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().put("QUARKUS_MONGODB_CONNECTION_STRING", mongo);
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
    builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0S");
    builder.environment().put("CHAT_SESSIONS_RATE_LIMIT_ENABLED", "false");
    builder.redirectErrorStream(true).redirectOutput(Path.of("target/startup.log").toFile());
    started = System.nanoTime();
    process = builder.start();
  }

  /** Milliseconds since before the process was started. */
  double millis() {
    return (System.nanoTime() - started) / 1e6;
  }

  /** Waits for the first 200 of the readiness probe, and tells when it came. */
  double awaitReady() {
    while (!ready()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The service did not start; see target/startup.log");
      }
      LockSupport.parkNanos(200_000);
    }
    return millis();
  }

  private boolean ready() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", managementPort));
      socket.getOutputStream().write(PROBE.getBytes(StandardCharsets.US_ASCII));
      byte[] status = socket.getInputStream().readNBytes(12);
      return new String(status, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends one session; anything but a 200 is an error. */
  void logout(Login login) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/v1/sessions/logout.me"))
            .header("Content-Type", "application/json")
            .header("X-User-Id", login.userId())
            .header("X-Auth-Token", login.token())
            .POST(BodyPublishers.ofString("{\"sessionId\":\"" + login.sessionToEnd() + "\"}"));
    int status = CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("A logout was answered with " + status);
    }
  }

  /** Ends these sessions, as many at a time as there are callers. */
  void logoutInParallel(List<Login> logins) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<Void>> calls =
          logins.stream()
              .map(
                  login ->
                      (Callable<Void>)
                          () -> {
                            logout(login);
                            return null;
                          })
              .toList();
      for (Future<Void> call : callers.invokeAll(calls)) {
        call.get();
      }
    } finally {
      callers.shutdownNow();
    }
  }

  /** Resident memory now, as the kernel counts it. */
  double residentMiB() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String line = lines.filter(it -> it.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
    }
  }

  /** CPU time that its threads have used until now, in milliseconds. */
  double cpuMillis() throws IOException {
    double nanos = 0;
    try (var threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
      for (Path thread : threads.toList()) {
        nanos += Double.parseDouble(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
      }
    }
    return nanos / 1e6;
  }

  /** Asks it to leave and waits until it has. */
  void leave() throws InterruptedException {
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("There is no free port", e);
    }
  }
}
