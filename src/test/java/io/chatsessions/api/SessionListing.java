package io.chatsessions.api;

import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** A user whose sessions are listed, each with a login time of its own. */
abstract class SessionListing extends BlackBoxTest {

  static final Instant NOON = Instant.parse("2025-11-03T12:00:00Z");

  final TestUser user = workspace.addUser();

  final TestLogin loginAt(int hour) {
    TestLogin login = user.loginWithoutRow();
    login.insert(at(login.row(login.sessionId()), hour));
    return login;
  }

  static Document at(Document row, int hour) {
    return row.append("loginAt", Date.from(NOON.plusSeconds(3600L * hour)));
  }

  /** A session of this device. */
  final TestLogin add(String sessionId, int hour, String name, String os, String osVersion) {
    TestLogin login = user.loginWithoutRow();
    Document device =
        new Document("type", "browser")
            .append("name", name)
            .append("os", new Document("name", os).append("version", osVersion));
    login.insert(
        at(login.row(sessionId), hour)
            .append("device", device)
            .append("searchTerm", name + "browser" + os + sessionId + user.id()));
    return new TestLogin(user, login.token(), sessionId);
  }
}
