package io.chatsessions.workspace;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The login tokens in a user's document, in MongoDB's expression language. */
public final class LoginTokens {

  static final String PATH = "services.resume.loginTokens";

  /** The type of an entry that a user made for a program; it is no login. */
  static final String PERSONAL = "personalAccessToken";

  /** When the logins began that {@link LiveConnections} adds for a moment. */
  static final Date THROW_AWAY = new Date(0);

  private static final List<Document> IS_A_LOGIN =
      List.of(
          new Document("$ne", List.of("$$token.type", PERSONAL)),
          new Document("$ne", List.of("$$token.when", THROW_AWAY)));

  private LoginTokens() {}

  /** A user's document cut down to {@code tokens}; none, whatever else stands in their place. */
  public static Bson only() {
    String path = "$" + PATH;
    Document list = new Document("$cond", List.of(new Document("$isArray", path), path, List.of()));
    return new Document("$project", new Document("_id", 0).append("tokens", list));
  }

  /** The entries that are somebody's login. */
  public static Document logins(Object entries) {
    return filter(entries, "token", new Document("$and", IS_A_LOGIN));
  }

  /** The hashes of these entries; one that can be no hash is left out. */
  public static Document hashes(Object entries) {
    Document each =
        new Document("input", entries).append("as", "token").append("in", "$$token.hashedToken");
    return filter(new Document("$map", each), "hash", HashedToken.isText("$$hash"));
  }

  static Document filter(Object entries, String as, Document condition) {
    return new Document(
        "$filter", new Document("input", entries).append("as", as).append("cond", condition));
  }
}
