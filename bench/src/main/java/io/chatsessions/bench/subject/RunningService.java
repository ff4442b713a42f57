package io.chatsessions.bench.subject;

import io.chatsessions.bench.load.Driver;
import io.chatsessions.bench.load.HttpCalls;
import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Outcome;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A service in a process of its own, on a port of its own. */
public final class RunningService implements Subject {

  private static final int CONNECTIONS = 128;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final byte[] PROBE =
      "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Service service;
  private final int port = freePort();
  private final int management = freePort();
  private final Process process;
  private HttpCalls calls;

  /** Starts it on this database, with more environment beside the service's own. */
  public RunningService(Service service, String mongo, Path logs, Map<String, String> more)
      throws IOException {
    this.service = service;
    ProcessBuilder builder =
        new ProcessBuilder(service.command().stream().map(part -> filled(part, mongo)).toList());
    var environment = builder.environment();
    service.environment().forEach((key, value) -> environment.put(key, filled(value, mongo)));
    environment.putAll(more);
    Path log = logs.resolve(service.name() + ".log");
    process =
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())).start();
  }

  @Override
  public String name() {
    return service.name();
  }

  /** Where it listens on the loopback address. */
  public int port() {
    return port;
  }

  /** Waits until its readiness probe says so; a peer has none and is ready when it listens. */
  public void awaitReady() {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(name() + " did not start; see its log");
      }
      LockSupport.parkNanos(200_000);
    }
  }

  private boolean isReady() {
    try (Socket socket = new Socket("127.0.0.1", service.isOurs() ? management : port)) {
      if (!service.isOurs()) {
        return true;
      }
      socket.getOutputStream().write(PROBE);
      byte[] status = socket.getInputStream().readNBytes(12);
      return new String(status, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
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
      kill();
    }
  }

  /** Ends it at once; some wait for idle connections if they are asked to leave. */
  public void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private String filled(String text, String mongo) {
    return text.replace("{port}", Integer.toString(port))
        .replace("{management}", Integer.toString(management))
        .replace("{mongo}", mongo);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("There is no free port", e);
    }
  }
}
