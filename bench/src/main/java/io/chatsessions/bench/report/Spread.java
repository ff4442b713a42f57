package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Measured;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The middle of what several rounds found, and how far they lie apart.
 *
 * @param median half of the rounds found less
 * @param least the least of all rounds
 * @param most the most of all rounds
 * @param mean their sum divided by their number
 */
record Spread(double median, double least, double most, double mean) {

  static Spread of(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    return of(rounds.stream().mapToDouble(figure).toArray());
  }

  static Spread of(double... values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Spread(median, sorted[0], sorted[n - 1], DoubleStream.of(values).sum() / n);
  }

  Spread dividedBy(double divisor) {
    return new Spread(median / divisor, least / divisor, most / divisor, mean / divisor);
  }

  /** As a table cell: the median, and the spread in parentheses. */
  String cell() {
    return number(median) + " (" + number(least) + " to " + number(most) + ")";
  }

  /** Three digits that mean something, and no more. */
  static String number(double value) {
    int decimals = value >= 100 || value == 0 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
