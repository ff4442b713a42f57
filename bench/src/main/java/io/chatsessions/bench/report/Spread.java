package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The middle of what several rounds found, how far they lie apart, and their mean. */
record Spread(double median, double least, double most, double mean) {

  static Spread of(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    return of(rounds.stream().mapToDouble(figure).toArray());
  }

  static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Spread(median, sorted[0], sorted[n - 1], DoubleStream.of(values).sum() / n);
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
