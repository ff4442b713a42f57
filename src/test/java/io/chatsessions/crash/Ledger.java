package io.chatsessions.crash;

import io.chatsessions.support.Ids;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** What the whole database must hold, login by login, and how it differs. */
final class Ledger {

  private static final int DAYS = 2;

  private final Workspace workspace;
  private final Set<String> openLogins = new HashSet<>();
  private final Map<String, List<TestLogin>> logins = new HashMap<>();
  private final Map<String, Document> bystanders = new HashMap<>();

  Ledger(Workspace workspace) {
    this.workspace = workspace;
    workspace.users().deleteMany(new Document());
    workspace.sessions().deleteMany(new Document());
    workspace.pushes().deleteMany(new Document());
  }

  TestLogin open(TestUser user) {
    TestLogin login = user.loginWithoutRow();
    addTracesOf(login);
    return login;
  }

  /** A session whose connection has carried two logins, one after the other. */
  TestLogin openTwice(TestUser user) {
    TestLogin first = open(user);
    TestLogin second = new TestLogin(user, Ids.token(), first.sessionId());
    user.addToken(second.entry());
    addTracesOf(second);
    return first;
  }

  private void addTracesOf(TestLogin login) {
    for (int day = 0; day < DAYS; day++) {
      login.addRow();
    }
    login.addPush();
    openLogins.add(login.hashedToken());
    logins.computeIfAbsent(login.sessionId(), id -> new ArrayList<>()).add(login);
  }

  /** The logins that a session stands for. */
  List<TestLogin> loginsOf(String sessionId) {
    return logins.get(sessionId);
  }

  void close(String sessionId) {
    loginsOf(sessionId).forEach(login -> openLogins.remove(login.hashedToken()));
  }

  /** A user of whom not a byte may change. */
  void addBystander() {
    TestUser user = workspace.addUser();
    user.personalAccessToken();
    open(user);
    bystanders.put(user.id(), user.document());
  }

  /** How the database differs from what must be there. */
  List<String> differences() {
    List<String> found = new ArrayList<>();
    Set<String> live = liveTokens();
    Map<String, Integer> rows = rowsByToken();
    difference(openLogins, live).forEach(token -> found.add("a token is gone that was not ended"));
    difference(live, openLogins).forEach(token -> found.add("the token of an ended login lives"));
    difference(rows.keySet(), openLogins).forEach(token -> found.add("rows of an ended login"));
    Set<String> pushed = pushedLogins();
    difference(pushed, openLogins).forEach(token -> found.add("an ended login gets pushes"));
    difference(openLogins, pushed).forEach(token -> found.add("an open login gets no pushes"));
    openLogins.stream()
        .filter(token -> rows.getOrDefault(token, 0) != DAYS)
        .forEach(token -> found.add("rows of an open login are gone"));
    bystanders.forEach(
        (userId, document) -> {
          if (!document.equals(workspace.user(userId))) {
            found.add("a bystander has changed");
          }
        });
    return found;
  }

  /** The hashes of all login tokens; personal access tokens are no logins. */
  Set<String> liveTokens() {
    Set<String> live = new HashSet<>();
    for (Document user : workspace.users().find()) {
      user
          .get("services", Document.class)
          .get("resume", Document.class)
          .getList("loginTokens", Document.class)
          .stream()
          .filter(token -> !token.containsKey("type"))
          .forEach(token -> live.add(token.getString("hashedToken")));
    }
    return live;
  }

  /** The logins whose phones get push messages. */
  Set<String> pushedLogins() {
    Set<String> pushed = new HashSet<>();
    workspace.pushes().find().forEach(push -> pushed.add(push.getString("authToken")));
    return pushed;
  }

  /** How many session documents each login has. */
  Map<String, Integer> rowsByToken() {
    Map<String, Integer> rows = new HashMap<>();
    for (Document row : workspace.sessions().find()) {
      rows.merge(row.getString("loginToken"), 1, Integer::sum);
    }
    return rows;
  }

  /** Whether a login has all its session documents. */
  static boolean isWhole(Map<String, Integer> rows, TestLogin login) {
    return rows.getOrDefault(login.hashedToken(), 0) == DAYS;
  }

  private static Set<String> difference(Set<String> these, Set<String> those) {
    Set<String> rest = new HashSet<>(these);
    rest.removeAll(those);
    return rest;
  }
}
