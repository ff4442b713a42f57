package io.chatsessions.bench.subject;

import io.chatsessions.bench.load.Driver;
import io.chatsessions.bench.load.HttpCalls;
import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Outcome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service in a process of its own, on a port of its own. */
public final class RunningService implements Subject {

  private static final int CONNECTIONS = 128;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final String name;
  private final int port;
  private final Process process;
  private HttpCalls calls;

  /**
   * Starts it.
   *
   * @param service what to start
   * @param mongo the address of its database
   * @param log where its output goes
   * @param more environment beside the service's own
   */
  public RunningService(Service service, String mongo, Path log, Map<String, String> more)
      throws IOException {
    name = service.name();
    port = freePort();
    Map<String, String> values =
        Map.of(
            "{port}", Integer.toString(port),
            "{management}", Integer.toString(freePort()),
            "{mongo}", mongo);
    ProcessBuilder builder =
        new ProcessBuilder(service.command().stream().map(part -> filled(part, values)).toList());
    service
        .environment()
        .forEach((key, value) -> builder.environment().put(key, filled(value, values)));
    builder.environment().putAll(more);
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  @Override
  public String name() {
    return name;
  }

  /** Where it listens on the loopback address. */
  public int port() {
    return port;
  }

  /** Waits until it takes connections. */
  public void awaitPort() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(name + " did not start; see its log");
      }
      Thread.sleep(2);
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Outcome drive(Load load) throws InterruptedException {
    if (calls == null) {
      calls = new HttpCalls(port, CONNECTIONS);
    }
    return new Driver(calls).run(load);
  }

  @Override
  public ProcessTree process() {
    return new ProcessTree(process.toHandle());
  }

  @Override
  public void close() throws InterruptedException {
    if (calls != null) {
      calls.close();
    }
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private static String filled(String text, Map<String, String> values) {
    for (var value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
