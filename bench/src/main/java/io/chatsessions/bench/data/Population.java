package io.chatsessions.bench.data;

/**
 * Users who are alike. Their logins are numbered from 0; the first token of a user is the one that
 * calls, the next ones are ended. A user with a single token ends the login that calls.
 *
 * @param name tells populations of one database apart
 * @param logoutsPerUser how many logins of each user are ended
 * @param tokens how many login tokens each user holds at first
 * @param rows how many session documents each login has
 */
public record Population(String name, int logoutsPerUser, int tokens, int rows) {

  /** Two logins for each user, one of which is ended; one document for each login. */
  public static final Population PLAIN = new Population("plain", 1, 2, 1);

  /** For a server that scans: few users, each with as many calls as the service lets through. */
  public static final Population FEW_USERS = new Population("few", 10, 11, 1);

  int user(int login) {
    return login / logoutsPerUser;
  }

  int slot(int login) {
    return tokens == 1 ? 0 : 1 + login % logoutsPerUser;
  }

  String userId(int user) {
    return Ids.id(name + "/user/" + user);
  }

  String rawToken(int user, int slot) {
    return Ids.rawToken(name + "/token/" + user + "/" + slot);
  }

  String sessionId(int user, int slot) {
    return Ids.id(name + "/session/" + user + "/" + slot);
  }

  String hashedTokenOf(int login) {
    return Ids.hashed(rawToken(user(login), slot(login)));
  }
}
