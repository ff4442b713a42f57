package io.chatsessions.bench.data;

/**
 * Users who are alike. Their logins are numbered from 0; the first token of a user is the one that
 * calls, the next ones are ended. A user with a single token ends the login that calls.
 *
 * @param name tells populations of one database apart
 * @param logoutsPerUser how many logins of each user are ended
 * @param tokens how many login tokens each user holds at first
 */
public record Population(String name, int logoutsPerUser, int tokens) {

  /** Users who each end so many of their logins: one, or as many as the rate limit lets through. */
  public static Population ending(int logoutsPerUser) {
    return new Population("each" + logoutsPerUser, logoutsPerUser, logoutsPerUser + 1);
  }

  /** Users with so many login tokens, of which a few are ended. */
  public static Population holding(int tokens) {
    return new Population("p" + tokens, Math.max(1, tokens / 10), tokens);
  }

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

  String hashedToken(int user, int slot) {
    return Ids.hashed(rawToken(user, slot));
  }
}
