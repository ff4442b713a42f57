package io.chatsessions.bench.data;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/** The MongoDB-compatible server in memory, as a process that ends when its input does. */
public final class EmbeddedDatabase {

  private EmbeddedDatabase() {}

  /** Prints its address as its first line. */
  public static void main(String[] args) throws Exception {
    MongoServer server = new MongoServer(new MemoryBackend());
    InetSocketAddress address = server.bind();
    System.out.println("mongodb://127.0.0.1:" + address.getPort());
    while (System.in.read() >= 0) {
      continue;
    }
    server.shutdownNow();
  }
}
