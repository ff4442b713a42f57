package io.chatsessions.session;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.facet;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Facet;
import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.SessionRepository;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The aggregation behind the session list. It starts at the one user, groups their open session
 * documents by login, keeping the newest of each, and lets only the logins through whose token the
 * user holds.
 *
 * <p>The join is a group over both sides, which takes time in proportion to logins plus tokens;
 * asking of each login whether the tokens contain it would take their product. No stage sorts the
 * documents themselves, so memory grows with logins, not with the days they last.
 */
final class SessionListPipeline {

  static final String PAGE = "page";
  static final String TOTAL = "total";

  private static final String NEWEST = "newest";
  private static final List<String> SHOWN = List.of("sessionId", "device", "host", "ip", "loginAt");

  private SessionListPipeline() {}

  static List<Bson> of(String userId, HashedToken current, SessionQuery query) {
    List<Bson> stages = new ArrayList<>();
    stages.add(match(eq("_id", userId)));
    stages.add(project(new Document("held", "$services.resume.loginTokens.hashedToken")));
    stages.add(lookup(SessionRepository.COLLECTION, newestOfEachLogin(userId), "logins"));
    stages.addAll(heldLogins());
    if (!query.filter().isEmpty()) {
      stages.add(match(regex(NEWEST + ".searchTerm", LiteralPattern.of(query.filter()), "i")));
    }
    stages.add(facet(new Facet(PAGE, page(current, query)), new Facet(TOTAL, count(TOTAL))));
    return stages;
  }

  // The greatest of documents is the one whose first differing field is greatest.
  private static List<Bson> newestOfEachLogin(String userId) {
    Document row = new Document();
    List.of("loginAt", "createdAt", "_id", "sessionId", "device", "host", "ip", "searchTerm")
        .forEach(field -> row.append(field, "$" + field));
    return List.of(
        match(SessionRepository.openSessionsOf(userId)), group("$loginToken", max(NEWEST, row)));
  }

  private static List<Bson> heldLogins() {
    Document ofLogins = new Document("$setIntersection", List.of("$logins._id", "$held"));
    Document mark = new Document("_id", "$$token").append("held", true);
    Document marks =
        new Document(
            "$map", new Document("input", ofLogins).append("as", "token").append("in", mark));
    return List.of(
        project(new Document("entry", new Document("$concatArrays", List.of("$logins", marks)))),
        unwind("$entry"),
        group("$entry._id", max(NEWEST, "$entry." + NEWEST), max("held", "$entry.held")),
        match(eq("held", true)));
  }

  private static List<Bson> page(HashedToken current, SessionQuery query) {
    Document shown = new Document("_id", 0);
    SHOWN.forEach(field -> shown.append(field, "$" + NEWEST + "." + field));
    shown.append(
        "current", new Document("$eq", List.of("$_id", new Document("$literal", current.value()))));
    return List.of(
        sort(order(query.order())),
        new Document("$skip", query.offset()),
        limit(query.count()),
        project(shown));
  }

  // Ends with unique fields, so that no session is on two pages or none.
  private static Document order(SessionOrder order) {
    Document sort = new Document();
    order.keys().forEach(key -> sort.append(NEWEST + "." + key.field(), key.ascending() ? 1 : -1));
    return sort.append(NEWEST + ".sessionId", 1).append("_id", 1);
  }
}
