package io.chatsessions.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... titles) {
    this(List.of(titles));
  }

  Table(List<String> titles) {
    rows.add(titles);
  }

  Table row(List<String> cells) {
    rows.add(cells);
    return this;
  }

  Table row(String... cells) {
    return row(List.of(cells));
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    rows.forEach(cells -> lines.add("| " + String.join(" | ", cells) + " |"));
    lines.add(1, rows.get(0).stream().map(title -> "|---").collect(Collectors.joining()) + "|");
    return String.join("\n", lines);
  }
}
