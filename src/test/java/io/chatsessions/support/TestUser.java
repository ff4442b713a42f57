package io.chatsessions.support;

import io.chatsessions.workspace.HashedToken;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A user of the workspace.
 *
 * @param id the user's id
 * @param workspace where they are
 */
public record TestUser(String id, Workspace workspace) {

  private static final String TOKENS = "services.resume.loginTokens";

  static TestUser insert(Workspace workspace) {
    String id = Ids.id();
    workspace
        .users()
        .insertOne(
            new Document("_id", id)
                .append("username", "user." + id)
                .append("active", true)
                .append("customFields", new Document("unknown", List.of(1, "two")))
                .append(
                    "services",
                    new Document("password", new Document("bcrypt", "untouched"))
                        .append("resume", new Document("loginTokens", List.of()))));
    return new TestUser(id, workspace);
  }

  /** Signs in: a login token and one session document. */
  public TestLogin login() {
    TestLogin login = loginWithoutRow();
    login.addRow();
    return login;
  }

  /** Signs in without a session document, as a call to the REST API does. */
  public TestLogin loginWithoutRow() {
    TestLogin login = new TestLogin(this, Ids.token(), Ids.id());
    addToken(login.entry());
    return login;
  }

  /** Makes a personal access token, which has no session. */
  public String personalAccessToken() {
    String token = Ids.token();
    addToken(
        new Document("hashedToken", HashedToken.of(token).value())
            .append("type", "personalAccessToken")
            .append("createdAt", new Date())
            .append("lastTokenPart", token.substring(37))
            .append("name", "build server")
            .append("bypassTwoFactor", false));
    return token;
  }

  /** Adds an entry to the user's login tokens. */
  public void addToken(Document entry) {
    workspace
        .users()
        .updateOne(new Document("_id", id), new Document("$push", new Document(TOKENS, entry)));
  }

  /** Adds this many logins that have no session document. */
  public void addTokens(int count) {
    List<Document> entries =
        Stream.generate(() -> new TestLogin(this, Ids.token(), Ids.id()).entry())
            .limit(count)
            .toList();
    workspace
        .users()
        .updateOne(
            new Document("_id", id),
            new Document("$push", new Document(TOKENS, new Document("$each", entries))));
  }

  /** Takes a login away, as the workspace's own logout does. */
  void endLogin(HashedToken token) {
    Document entry = new Document("hashedToken", token.value());
    long taken =
        workspace
            .users()
            .updateOne(new Document("_id", id), new Document("$pull", new Document(TOKENS, entry)))
            .getModifiedCount();
    if (taken != 1) {
      throw new IllegalStateException("Nobody has the login that calls");
    }
  }

  /** Sets fields of the user's document. */
  public void set(String field, Object value) {
    workspace
        .users()
        .updateOne(new Document("_id", id), new Document("$set", new Document(field, value)));
  }

  /** The user's document now. */
  public Document document() {
    return workspace.user(id);
  }

  /** The hashes of the login tokens that the user holds now. */
  public List<String> heldTokens() {
    return document()
        .get("services", Document.class)
        .get("resume", Document.class)
        .getList("loginTokens", Document.class)
        .stream()
        .map(token -> token.getString("hashedToken"))
        .toList();
  }

  /** The user's session documents now. */
  public List<Document> sessions() {
    return workspace.sessionsOf(id);
  }

  /** The hashes of the logins whose phones get push messages now. */
  public List<String> pushedLogins() {
    return workspace.pushes().find(new Document("userId", id)).into(new ArrayList<>()).stream()
        .map(push -> push.getString("authToken"))
        .toList();
  }
}
