package io.chatsessions.bench.data;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * A database of the run's own: dropped before it is used and after. What else is on the server is
 * not touched.
 */
public final class Database implements AutoCloseable {

  private static final String NAME = "chat_sessions_bench";

  private final String address;
  private final MongoClient client;
  private final MongoDatabase database;
  private final Seeder seeder;
  private final Verifier verifier;
  private int next;

  /**
   * Makes an empty one with the workspace's indexes.
   *
   * @param server the address of a server, with or without a database in its path
   * @param suffix tells the databases of a run apart; may be empty
   */
  public Database(String server, String suffix) {
    address = withPath(server, NAME + suffix);
    client = MongoClients.create(address);
    database = client.getDatabase(NAME + suffix);
    database.drop();
    WorkspaceIndexes.create(database);
    seeder = new Seeder(database);
    verifier = new Verifier(database);
  }

  /** The address that a service is given. */
  public String address() {
    return address;
  }

  /** A fresh batch of logins. */
  public Batch seed(Population population, int logins) {
    int each = population.logoutsPerUser();
    int from = (next + each - 1) / each * each;
    next = from + logins;
    Batch batch = new Batch(population, from, next);
    seeder.insert(batch);
    return batch;
  }

  /** Counts the ended logins of a batch; see {@link Verifier#verify}. */
  public Verifier verifier() {
    return verifier;
  }

  /** Takes out whatever is left of a batch. */
  public void remove(Batch batch) {
    seeder.remove(batch);
  }

  /** What the server says that it is. */
  public String serverVersion() {
    return database.runCommand(new Document("buildInfo", 1)).getString("version");
  }

  @Override
  public void close() {
    database.drop();
    client.close();
  }

  static String withPath(String server, String path) {
    int query = server.indexOf('?');
    String options = query < 0 ? "" : server.substring(query);
    String hosts = query < 0 ? server : server.substring(0, query);
    int slash = hosts.indexOf('/', hosts.indexOf("://") + 3);
    return (slash < 0 ? hosts : hosts.substring(0, slash)) + "/" + path + options;
  }
}
