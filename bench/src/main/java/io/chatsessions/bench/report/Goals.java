package io.chatsessions.bench.report;

import java.util.Optional;

/** What the project set out to reach, each as a figure of one run. */
final class Goals {

  private final Table table = new Table("figure", "at least", "aim", "measured", "");

  Goals atMost(String what, double least, double aim, Optional<Double> measured) {
    return row(what, least, aim, measured, -1);
  }

  Goals atLeast(String what, double least, double aim, Optional<Double> measured) {
    return row(what, least, aim, measured, 1);
  }

  private Goals row(String what, double least, double aim, Optional<Double> measured, int better) {
    String verdict =
        measured
            .map(
                m ->
                    m * better >= aim * better
                        ? "aim met"
                        : m * better >= least * better ? "met" : "missed")
            .orElse("not measured");
    table.row(
        what,
        Spread.number(least),
        Spread.number(aim),
        measured.map(Spread::number).orElse(""),
        verdict);
    return this;
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
