package io.chatsessions.bench.data;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** Puts users and their sessions into the database, and takes them out again. */
public final class Seeder {

  private static final int CHUNK = 1000;
  private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

  private final MongoCollection<Document> users;
  private final MongoCollection<Document> sessions;

  /** For the users and sessions of one database. */
  public Seeder(MongoDatabase database) {
    users = database.getCollection("users");
    sessions = database.getCollection("rocketchat_sessions");
  }

  /** Makes a batch that no load has used. */
  public void insert(Batch batch) {
    Population population = batch.population();
    insert(
        users,
        batch.users().mapToObj(user -> Documents.user(population, user)),
        Math.max(1, CHUNK / population.tokens()));
    insert(sessions, batch.users().boxed().flatMap(user -> rowsOf(population, user)), CHUNK);
  }

  /** Takes out whatever is left of a batch. */
  public void remove(Batch batch) {
    List<String> ids = batch.users().mapToObj(batch.population()::userId).toList();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      List<String> chunk = ids.subList(i, Math.min(ids.size(), i + CHUNK));
      sessions.deleteMany(Filters.in("userId", chunk));
      users.deleteMany(Filters.in("_id", chunk));
    }
  }

  // The caller's own login has a session as well, unless it is the one to end.
  private static Stream<Document> rowsOf(Population population, int user) {
    int slots = Math.min(population.tokens(), population.logoutsPerUser() + 1);
    return IntStream.range(0, slots)
        .boxed()
        .flatMap(
            slot ->
                IntStream.range(0, population.rows())
                    .mapToObj(day -> Documents.session(population, user, slot, day)));
  }

  private static void insert(
      MongoCollection<Document> into, Stream<Document> documents, int chunkSize) {
    List<Document> chunk = new ArrayList<>(chunkSize);
    documents.forEach(
        document -> {
          chunk.add(document);
          if (chunk.size() == chunkSize) {
            into.insertMany(chunk, ANY_ORDER);
            chunk.clear();
          }
        });
    if (!chunk.isEmpty()) {
      into.insertMany(chunk, ANY_ORDER);
    }
  }
}
