package io.chatsessions.bench.data;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** A database of the run's own: dropped before it is used and after. */
public final class Database implements AutoCloseable {

  private static final String NAME = "chat_sessions_bench";
  private static final int CHUNK = 1000;
  private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

  private final String address;
  private final MongoClient client;
  private final MongoDatabase database;
  private int next;

  /** Makes an empty one on a server; the suffix tells those of a run apart, and may be empty. */
  public Database(String server, String suffix) {
    address = withPath(server, NAME + suffix);
    client = MongoClients.create(address);
    database = client.getDatabase(NAME + suffix);
    database.drop();
    WorkspaceIndexes.create(database);
  }

  /** The address that a service is given. */
  public String address() {
    return address;
  }

  /** A fresh batch of logins, each with a session document and a push document. */
  public Batch seed(Population population, int logins) {
    int each = population.logoutsPerUser();
    int from = (next + each - 1) / each * each;
    next = from + logins;
    Batch batch = new Batch(population, from, next);
    insert(
        "users",
        batch.users().mapToObj(user -> Documents.user(population, user)),
        Math.max(1, CHUNK / population.tokens()));
    // The caller's own login has its documents as well, unless it is the one to end.
    int slots = Math.min(population.tokens(), each + 1);
    insert(
        "rocketchat_sessions",
        ofEach(batch, slots, (user, slot) -> Documents.session(population, user, slot)),
        CHUNK);
    insert(
        "_raix_push_app_tokens",
        ofEach(batch, slots, (user, slot) -> Documents.push(population, user, slot)),
        CHUNK);
    return batch;
  }

  /**
   * Looks whether what was answered is true.
   *
   * @param batch what a load was to end
   * @param notEnded the calls of it that were not answered with 200
   * @return how many logins are gone, each with its token, session and push document
   * @throws IllegalStateException if anything of an ended login is still there
   */
  public int verify(Batch batch, Set<Integer> notEnded) {
    List<String> ended =
        IntStream.range(0, batch.size())
            .filter(n -> !notEnded.contains(n))
            .mapToObj(batch::hashedToken)
            .toList();
    long left = 0;
    for (List<String> tokens : chunks(ended)) {
      left += count("users", "services.resume.loginTokens.hashedToken", tokens);
      left += count("rocketchat_sessions", "loginToken", tokens);
      left += count("_raix_push_app_tokens", "authToken", tokens);
    }
    if (left > 0) {
      throw new IllegalStateException(
          "Of " + ended.size() + " logins that were answered with 200, " + left + " are left");
    }
    return ended.size();
  }

  /** Takes out whatever is left of a batch. */
  public void remove(Batch batch) {
    for (var users : chunks(batch.users().mapToObj(batch.population()::userId).toList())) {
      database.getCollection("_raix_push_app_tokens").deleteMany(Filters.in("userId", users));
      database.getCollection("rocketchat_sessions").deleteMany(Filters.in("userId", users));
      database.getCollection("users").deleteMany(Filters.in("_id", users));
    }
  }

  /** What the server says that it is. */
  public String serverVersion() {
    return database.runCommand(new Document("buildInfo", 1)).getString("version");
  }

  private static Stream<Document> ofEach(
      Batch batch, int slots, BiFunction<Integer, Integer, Document> made) {
    return batch
        .users()
        .boxed()
        .flatMap(user -> IntStream.range(0, slots).mapToObj(slot -> made.apply(user, slot)));
  }

  private void insert(String collection, Stream<Document> documents, int chunkSize) {
    List<Document> chunk = new ArrayList<>(chunkSize);
    for (var all = documents.iterator(); all.hasNext(); ) {
      chunk.add(all.next());
      if (chunk.size() == chunkSize || !all.hasNext()) {
        database.getCollection(collection).insertMany(chunk, ANY_ORDER);
        chunk.clear();
      }
    }
  }

  private long count(String collection, String field, List<String> values) {
    return database.getCollection(collection).countDocuments(Filters.in(field, values));
  }

  private static List<List<String>> chunks(List<String> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + CHUNK)))
        .toList();
  }

  private static String withPath(String server, String path) {
    int query = server.indexOf('?');
    String options = query < 0 ? "" : server.substring(query);
    String hosts = query < 0 ? server : server.substring(0, query);
    int slash = hosts.indexOf('/', hosts.indexOf("://") + 3);
    return (slash < 0 ? hosts : hosts.substring(0, slash)) + "/" + path + options;
  }

  @Override
  public void close() {
    database.drop();
    client.close();
  }
}
