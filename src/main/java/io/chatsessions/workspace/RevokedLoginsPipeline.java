package io.chatsessions.workspace;

import static com.mongodb.client.model.Accumulators.addToSet;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;

import com.mongodb.client.model.UnwindOptions;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The aggregation that tells which tokens in a batch of a user's documents are revoked. The group
 * makes MongoDB read the batch before it looks at the user's tokens. A login gets its token before
 * its documents, and a revoked token never comes back; so a login that begins meanwhile is never
 * taken for a revoked one.
 *
 * @param userId whose documents they are
 * @param documents matches them
 * @param tokenField where each has its login's token
 */
record RevokedLoginsPipeline(String userId, Document documents, String tokenField) {

  static final String HELD = "held";
  static final String REVOKED = "revoked";

  private static final String READ = "documents";

  /** How many documents a batch reads; their tokens are in memory at once, 44 characters each. */
  private static final int BATCH = 5000;

  List<Bson> batch(List<String> held) {
    Document notHeld = new Document(tokenField, new Document("$nin", List.copyOf(held)));
    Document heldNow = new Document("$ifNull", List.of("$user." + HELD, List.of()));
    return List.of(
        match(new Document("$and", List.of(documents, notHeld))),
        limit(BATCH),
        group(null, addToSet("tokens", "$" + tokenField), sum(READ, 1)),
        lookup(
            "users",
            List.of(
                match(new Document("_id", userId)),
                LoginTokens.only(),
                project(new Document(HELD, LoginTokens.hashes("$tokens")))),
            "user"),
        unwind("$user", new UnwindOptions().preserveNullAndEmptyArrays(true)),
        project(
            new Document("_id", 0)
                .append(READ, 1)
                .append(HELD, new Document("$setIntersection", List.of("$tokens", heldNow)))
                .append(REVOKED, new Document("$setDifference", List.of("$tokens", heldNow)))));
  }

  static boolean isFull(Document batch) {
    return batch.get(READ, Number.class).longValue() == BATCH;
  }
}
