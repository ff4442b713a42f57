package io.chatsessions.page;

import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;

/**
 * A device that a user signs in with.
 *
 * @param type {@code browser}, {@code desktop-app} or {@code mobile-app}
 * @param name of the browser or app
 * @param version of that
 * @param os name of the system
 * @param osVersion of that
 * @param ip where from
 */
record Device(String type, String name, String version, String os, String osVersion, String ip) {

  static final Device LAPTOP =
      new Device("browser", "Firefox", "145", "Linux", "x86_64", "203.0.113.7");
  static final Device OFFICE =
      new Device("browser", "Chrome", "142", "Windows", "11", "198.51.100.23");
  static final Device PHONE =
      new Device("mobile-app", "Rocket.Chat Mobile", "4", "iOS", "18.6", "2001:db8:7c3::42");
  static final Device DESKTOP =
      new Device("desktop-app", "Rocket.Chat Desktop", "4", "macOS", "15.7", "203.0.113.7");

  /** Signs the user in with it, so long ago. */
  TestLogin signIn(TestUser user, Duration ago) {
    TestLogin login = user.login();
    user.workspace()
        .sessions()
        .updateOne(
            new Document("sessionId", login.sessionId()),
            new Document(
                "$set",
                new Document("device", document())
                    .append("ip", ip)
                    .append("loginAt", Date.from(before(ago)))
                    .append("searchTerm", name + type + os + login.sessionId() + user.id())));
    return login;
  }

  static Instant before(Duration ago) {
    return Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
  }

  private Document document() {
    return new Document("type", type)
        .append("name", name)
        .append("longVersion", version + ".0.1")
        .append("os", new Document("name", os).append("version", osVersion))
        .append("version", version);
  }
}
