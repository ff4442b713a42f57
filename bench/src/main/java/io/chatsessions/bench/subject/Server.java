package io.chatsessions.bench.subject;

import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The database server of a run: the one that the environment names, else the embedded one. */
public record Server(String address, Child embedded) implements AutoCloseable {

  private static final String VARIABLE = "QUARKUS_MONGODB_CONNECTION_STRING";

  /** Finds or starts it. */
  public static Server open(Path logs) throws IOException {
    String address = System.getenv(VARIABLE);
    if (address != null && !address.isBlank()) {
      return new Server(address, null);
    }
    Child child =
        new Child(Child.ofThis(List.of(), EmbeddedDatabase.class), logs.resolve("embedded.log"));
    return new Server(child.readLine(), child);
  }

  /** Whether it is the embedded one. */
  public boolean isEmbedded() {
    return embedded != null;
  }

  /** What a reader is told of it. */
  public String title() {
    if (isEmbedded()) {
      return "embedded mongo-java-server";
    }
    try (Database database = new Database(address, "_version")) {
      return "MongoDB-compatible " + database.serverVersion();
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (embedded != null) {
      embedded.close();
    }
  }
}
