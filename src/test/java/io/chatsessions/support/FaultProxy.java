package io.chatsessions.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the service and its database; a test arms it with faults. */
public final class FaultProxy implements AutoCloseable {

  private final String host;
  private final int databasePort;
  private final int port;
  private final Map<Step, Armed> armed = new ConcurrentHashMap<>();
  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private ServerSocket listener;

  private record Armed(Fault fault, AtomicInteger times, AtomicInteger met) {

    Fault meet() {
      met.incrementAndGet();
      return fault;
    }
  }

  FaultProxy(String host, int databasePort) {
    this.host = host;
    this.databasePort = databasePort;
    listen(0);
    this.port = listener.getLocalPort();
  }

  /** Where it listens on the loopback address. */
  int port() {
    return port;
  }

  /** The fault meets every command of this step. */
  public void arm(Step step, Fault fault) {
    arm(step, fault, Integer.MAX_VALUE);
  }

  /** The fault meets the next commands of this step, so many of them. */
  public void arm(Step step, Fault fault, int times) {
    armed.put(step, new Armed(fault, new AtomicInteger(times), new AtomicInteger()));
  }

  /** Nobody listens any more, and every connection is cut. */
  public synchronized void refuse() {
    close(listener);
    open.forEach(ProxiedConnection::close);
  }

  /** From the next command of this step on, nobody listens. */
  public void refuseFrom(Step step) {
    arm(step, new Fault("refused", (message, connection) -> refuse(), (message, to) -> {}));
  }

  /** Everything passes again. */
  public synchronized void heal() {
    armed.clear();
    if (listener.isClosed()) {
      listen(port);
    }
  }

  /** How many commands of this step have met the fault since it was armed. */
  public int met(Step step) {
    return armed.get(step).met().get();
  }

  Optional<Fault> faultAt(Step step) {
    return Optional.ofNullable(armed.get(step))
        .filter(fault -> fault.times().getAndDecrement() > 0)
        .map(Armed::meet);
  }

  void closed(ProxiedConnection connection) {
    open.remove(connection);
  }

  static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "fault-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen(int wanted) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      listener = socket;
      inBackground(() -> accept(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        connect(socket.accept());
      } catch (IOException closed) {
        continue;
      }
    }
  }

  private void connect(Socket service) throws IOException {
    try {
      var connection = new ProxiedConnection(service, new Socket(host, databasePort), this);
      open.add(connection);
      connection.start();
    } catch (IOException databaseAway) {
      service.close();
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    refuse();
  }
}
