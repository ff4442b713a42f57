package io.chatsessions.bench.data;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks into the database whether what was answered is true. */
public final class Verifier {

  private static final int CHUNK = 500;

  private final MongoDatabase database;

  /** For the users and sessions of one database. */
  public Verifier(MongoDatabase database) {
    this.database = database;
  }

  /**
   * Counts the logins whose end was promised.
   *
   * @param batch what a load was to end
   * @param notEnded the calls of it that were not answered with 200
   * @return how many tokens are gone, with their session documents
   * @throws IllegalStateException if a token or session document of an ended login is still there
   */
  public int verify(Batch batch, Set<Integer> notEnded) {
    List<String> ended =
        IntStream.range(0, batch.size())
            .filter(n -> !notEnded.contains(n))
            .mapToObj(n -> batch.population().hashedTokenOf(batch.from() + n))
            .toList();
    long left = 0;
    for (int i = 0; i < ended.size(); i += CHUNK) {
      List<String> tokens = ended.subList(i, Math.min(ended.size(), i + CHUNK));
      left += count("users", "services.resume.loginTokens.hashedToken", tokens);
      left += count("rocketchat_sessions", "loginToken", tokens);
    }
    if (left > 0) {
      throw new IllegalStateException(
          "Of " + ended.size() + " logins that were answered with 200, " + left + " are left");
    }
    return ended.size();
  }

  private long count(String collection, String field, List<String> tokens) {
    return database.getCollection(collection).countDocuments(Filters.in(field, tokens));
  }
}
