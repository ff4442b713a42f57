package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Population;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the cost of a logout is measured against.
 *
 * @param name of the series
 * @param axis what a reader is told of it
 * @param rounds how often each point has its turn
 * @param calls logouts in a round, one after the other
 * @param points where it is measured
 */
public record Growth(String name, String axis, int rounds, int calls, List<Point> points) {

  /**
   * One place of a growth series.
   *
   * @param value where it is on the axis
   * @param documents session documents that lie in the database
   * @param tokens login tokens of the user
   * @param rows session documents of the login
   */
  public record Point(int value, int documents, int tokens, int rows) {

    Population population() {
      return new Population("p" + value, Math.max(1, tokens / 10), tokens, rows);
    }
  }

  // Only the first series needs databases of different size; the others share the smallest.
  static List<Growth> series(int rounds, int calls, int... documents) {
    int few = documents[0];
    return List.of(
        new Growth(
            "documents",
            "session documents in the collection",
            rounds,
            calls,
            IntStream.of(documents).mapToObj(d -> new Point(d, d, 2, 1)).toList()),
        new Growth(
            "tokens",
            "login tokens on the user",
            rounds,
            calls,
            IntStream.of(1, 50, 5_000).mapToObj(t -> new Point(t, few, t, 1)).toList()),
        new Growth(
            "rows",
            "session documents of the login",
            rounds,
            calls,
            IntStream.of(1, 5, 15, 45).mapToObj(r -> new Point(r, few, 2, r)).toList()));
  }
}
