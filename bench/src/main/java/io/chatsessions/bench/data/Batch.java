package io.chatsessions.bench.data;

import java.util.stream.IntStream;

/**
 * A run of logins that one load ends.
 *
 * @param population whose logins
 * @param from the first login's number
 * @param to the number after the last one
 */
public record Batch(Population population, int from, int to) {

  /** How many logins. */
  public int size() {
    return to - from;
  }

  IntStream users() {
    return IntStream.rangeClosed(population.user(from), population.user(to - 1));
  }

  /** What ends the n-th login. */
  public Request logout(int n) {
    int login = from + n;
    int user = population.user(login);
    return new Request(
        population.userId(user),
        population.rawToken(user, 0),
        population.sessionId(user, population.slot(login)));
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
