package io.chatsessions.crash;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The packaged service as a process of its own, which can be killed and started again. */
final class ServiceProcess {

  private static final String JAR = "target/quarkus-app/quarkus-run.jar";

  private final String mongoAddress;
  private final int port = freePort();
  private final int managementPort = freePort();
  private Process process;

  ServiceProcess(String mongoAddress) {
    this.mongoAddress = mongoAddress;
  }

  void start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().put("QUARKUS_MONGODB_CONNECTION_STRING", mongoAddress);
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
    builder.environment().put("CHAT_SESSIONS_RATE_LIMIT_ENABLED", "false");
    File log = Path.of("target", "crash-service.log").toFile();
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
  }

  private static List<String> command() {
    String binary = System.getProperty("crash.binary", "");
    return binary.isEmpty()
        ? List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR)
        : List.of(binary);
  }

  /** SIGKILL: no handler of the process runs. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("No free port", e);
    }
  }
}
