package io.chatsessions.workspace;

import static com.mongodb.client.model.Accumulators.addToSet;
import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.facet;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Facet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The aggregation behind the session list. It starts at the tokens that the one user holds and
 * fetches the open session documents of each, so it costs as much as there are live logins, however
 * many rows dead ones have left.
 *
 * <p>MongoDB compares documents by their first field that differs, so the greatest of a login's
 * rows is the newest one. No stage sorts the rows themselves.
 */
final class SessionListPipeline {

  static final String PAGE = "page";
  static final String TOTAL = "total";
  static final String UNLISTED = "unlisted";

  private static final String ROWS = "rows";
  private static final String NEWEST = "newest";
  private static final String NAMED = "named";
  private static final String TERMS = "terms";
  private static final String LAST_ACTIVITY = "lastActivityAt";

  /** With it MongoDB takes the workspace's index, which holds only the rows that have a token. */
  private static final Document HAS_ONE = new Document("$exists", true);

  private static final Document LAST_ACTIVITY_IF_A_DATE =
      new Document(
          "$cond",
          Arrays.asList(Expressions.isDate("$" + LAST_ACTIVITY), "$" + LAST_ACTIVITY, null));
  private static final List<String> SHOWN = List.of("device", "host", "ip", "loginAt");

  private SessionListPipeline() {}

  static List<Bson> of(String userId, HashedToken current, SessionQuery query) {
    List<Bson> listed = new ArrayList<>(List.of(unwind("$" + ROWS)));
    if (!query.filter().isEmpty()) {
      listed.add(match(regex(ROWS + "." + TERMS, LiteralPattern.of(query.filter()), "i")));
    }
    List<Bson> logins = new ArrayList<>(LoginTokens.each(userId));
    logins.add(openRows(userId, query));
    logins.add(
        facet(
            new Facet(PAGE, followedBy(listed, page(current, query))),
            new Facet(TOTAL, followedBy(listed, List.of(count(TOTAL)))),
            new Facet(
                UNLISTED,
                match(eq(LoginTokens.IS_LOGIN, true)),
                match(eq(ROWS, List.of())),
                count(UNLISTED))));
    return logins;
  }

  private static List<Bson> followedBy(List<Bson> stages, List<Bson> more) {
    return Stream.concat(stages.stream(), more.stream()).toList();
  }

  // A lookup by field and pipeline at once, which MongoDB has since 5.0: by the field it finds its
  // index, and what the pipeline leaves is one document, or none where no row can be ended.
  private static Bson openRows(String userId, SessionQuery query) {
    Document isNamed = Expressions.isText("$sessionId");
    List<BsonField> kept = new ArrayList<>();
    kept.add(max(NEWEST, row("device", "host", "ip")));
    kept.add(max(NAMED, new Document("$cond", Arrays.asList(isNamed, row("sessionId"), null))));
    if (!query.filter().isEmpty()) {
      kept.add(addToSet(TERMS, "$searchTerm"));
    }
    if (query.lastActivity()) {
      kept.add(max(LAST_ACTIVITY, LAST_ACTIVITY_IF_A_DATE));
    }
    return new Document(
        "$lookup",
        new Document("from", SessionRepository.COLLECTION)
            .append("localField", LoginTokens.TOKEN)
            .append("foreignField", SessionRepository.LOGIN_TOKEN)
            .append(
                "pipeline",
                List.of(
                    match(
                        SessionRepository.openSessionsOf(userId)
                            .append(SessionRepository.LOGIN_TOKEN, HAS_ONE)),
                    group(null, kept),
                    match(ne(NAMED, null))))
            .append("as", ROWS));
  }

  private static Document row(String... shown) {
    Document row = new Document();
    Stream.concat(Stream.of("loginAt", "createdAt", "_id"), Stream.of(shown))
        .forEach(field -> row.append(field, "$" + field));
    return row;
  }

  private static List<Bson> page(HashedToken current, SessionQuery query) {
    Document shown = new Document("_id", 0).append("sessionId", path(NAMED, "sessionId"));
    SHOWN.forEach(field -> shown.append(field, path(NEWEST, field)));
    shown.append(LAST_ACTIVITY, "$" + ROWS + "." + LAST_ACTIVITY);
    Document own = new Document("$literal", current.value());
    shown.append("current", new Document("$eq", List.of("$" + LoginTokens.TOKEN, own)));
    return List.of(
        sort(order(query.order())),
        new Document("$skip", query.offset()),
        limit(query.count()),
        project(shown));
  }

  private static String path(String row, String field) {
    return "$" + ROWS + "." + row + "." + field;
  }

  // Ends with unique fields, so that no session is on two pages or none.
  private static Document order(SessionOrder order) {
    Document sort = new Document();
    order
        .keys()
        .forEach(
            key -> sort.append(ROWS + "." + NEWEST + "." + key.field(), key.ascending() ? 1 : -1));
    return sort.append(ROWS + "." + NAMED + ".sessionId", 1).append(LoginTokens.TOKEN, 1);
  }
}
