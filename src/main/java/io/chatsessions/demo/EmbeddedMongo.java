package io.chatsessions.demo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;

/**
 * A MongoDB-compatible server in memory, for dev mode and tests. It is not MongoDB: it has no
 * transactions, no retryable writes and no expiry.
 */
public final class EmbeddedMongo implements AutoCloseable {

  private final MongoServer server = new MongoServer(new ComputingBackend());
  private final InetSocketAddress address;

  /** Starts it on the loopback address. */
  public EmbeddedMongo(int port) {
    server.bind(new InetSocketAddress("127.0.0.1", port));
    address = server.getLocalAddress();
  }

  public String connectionString() {
    return "mongodb://127.0.0.1:" + address.getPort() + "/rocketchat";
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
