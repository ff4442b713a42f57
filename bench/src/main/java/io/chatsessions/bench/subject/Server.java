package io.chatsessions.bench.subject;

import io.chatsessions.bench.data.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The database server of a run: the one that the environment names, else the embedded one.
 *
 * @param address where it is
 * @param embedded its process; null if it was there already
 */
public record Server(String address, ChildJvm embedded) implements AutoCloseable {

  private static final String VARIABLE = "QUARKUS_MONGODB_CONNECTION_STRING";

  /** Finds or starts it. */
  public static Server open(Path logs) throws IOException {
    String address = System.getenv(VARIABLE);
    if (address != null && !address.isBlank()) {
      return new Server(address, null);
    }
    ChildJvm child = new ChildJvm(List.of(), EmbeddedDatabase.class, logs.resolve("embedded.log"));
    return new Server(child.readLine(), child);
  }

  /** Whether it is the embedded one. */
  public boolean isEmbedded() {
    return embedded != null;
  }

  @Override
  public void close() throws InterruptedException {
    if (embedded != null) {
      embedded.close();
    }
  }
}
