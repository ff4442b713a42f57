package io.chatsessions.workspace;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.eq;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

public final class LoginTokens {

  static final String PATH = "services.resume.loginTokens";

  /** The type of an entry that a user made for a program; it is no login. */
  static final String PERSONAL = "personalAccessToken";

  /** When the logins began that {@link LiveConnections} adds for a moment. */
  static final Date THROW_AWAY = new Date(0);

  /** In the documents of {@link #each}: the hash, and whether it is somebody's login. */
  static final String TOKEN = "_id";

  static final String IS_LOGIN = "isLogin";

  private LoginTokens() {}

  /** One document for each token of this user, also where it is held twice. */
  static List<Bson> each(String userId) {
    return List.of(
        match(eq("_id", userId)),
        project(new Document("_id", 0).append("entry", "$" + PATH)),
        unwind("$entry"),
        match(new Document("$expr", Expressions.isText("$entry.hashedToken"))),
        group("$entry.hashedToken", max(IS_LOGIN, isLogin("$entry"))));
  }

  private static Document isLogin(String entry) {
    return new Document(
        "$and",
        List.of(
            new Document("$ne", List.of(entry + ".type", PERSONAL)),
            new Document("$ne", List.of(entry + ".when", THROW_AWAY))));
  }

  /** A user's document cut down to {@code tokens}; none, whatever else stands in their place. */
  public static Bson only() {
    String path = "$" + PATH;
    Document list = new Document("$cond", List.of(new Document("$isArray", path), path, List.of()));
    return new Document("$project", new Document("_id", 0).append("tokens", list));
  }

  public static Document logins(Object entries) {
    return filter(entries, "token", isLogin("$$token"));
  }

  /** The hashes of these entries; one that can be no hash is left out. */
  public static Document hashes(Object entries) {
    Document each =
        new Document("input", entries).append("as", "token").append("in", "$$token.hashedToken");
    return filter(new Document("$map", each), "hash", Expressions.isText("$$hash"));
  }

  static Document filter(Object entries, String as, Document condition) {
    return new Document(
        "$filter", new Document("input", entries).append("as", as).append("cond", condition));
  }
}
