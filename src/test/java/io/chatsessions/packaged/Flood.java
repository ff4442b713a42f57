package io.chatsessions.packaged;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that send one request after the other, as much as is taken, and never read an answer. */
final class Flood implements AutoCloseable {

  private static final int REQUESTS = 400;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final InetSocketAddress service;
  private final byte[] requests;
  private final List<SocketChannel> clients = new ArrayList<>();
  private final AtomicInteger cutOff = new AtomicInteger();
  private final Thread thread;
  private volatile boolean over;

  /** Opens so many connections, and opens each anew when it is cut off. */
  Flood(URI service, String request, int connections) throws IOException {
    this.service = new InetSocketAddress(service.getHost(), service.getPort());
    this.requests = request.repeat(REQUESTS).getBytes(StandardCharsets.US_ASCII);
    for (int client = 0; client < connections; client++) {
      clients.add(open());
    }
    thread = new Thread(this::flood, "flood");
    thread.start();
  }

  /** How many connections were cut off until now. */
  int cutOff() {
    return cutOff.get();
  }

  private SocketChannel open() throws IOException {
    SocketChannel client = SocketChannel.open(service);
    client.configureBlocking(false);
    return client;
  }

  private void flood() {
    while (!over) {
      clients.replaceAll(this::send);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private SocketChannel send(SocketChannel client) {
    try {
      client.write(ByteBuffer.wrap(requests));
      return client;
    } catch (IOException cut) {
      cutOff.incrementAndGet();
      return reopen(client);
    }
  }

  private SocketChannel reopen(SocketChannel client) {
    try {
      client.close();
      return open();
    } catch (IOException refused) {
      return client;
    }
  }

  @Override
  public void close() throws Exception {
    over = true;
    thread.join();
    for (SocketChannel client : clients) {
      client.close();
    }
  }
}
