package io.chatsessions.bench.data;

import java.util.stream.IntStream;

/** The logins of a population that one load ends, from one number to the one before another. */
public record Batch(Population population, int from, int to) {

  /** How many logins. */
  public int size() {
    return to - from;
  }

  IntStream users() {
    return IntStream.rangeClosed(population.user(from), population.user(to - 1));
  }

  String hashedToken(int n) {
    return population.hashedToken(population.user(from + n), population.slot(from + n));
  }

  /** What ends the n-th login. */
  public Request logout(int n) {
    int user = population.user(from + n);
    return new Request(
        population.userId(user),
        population.rawToken(user, 0),
        population.sessionId(user, population.slot(from + n)));
  }

  /** A call by the n-th login's user with a token that nobody holds. */
  public Request refused(int n) {
    Request logout = logout(n);
    return new Request(logout.userId(), Ids.rawToken("nobody/" + n), logout.sessionId());
  }

  /** A call by the n-th login's user for a session that nobody has. */
  public Request notFound(int n) {
    Request logout = logout(n);
    return new Request(logout.userId(), logout.token(), Ids.id("nothing/" + n));
  }
}
