package io.chatsessions.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A plot in SVG: a bar for each program, with a line from the least to the most. */
final class Bars {

  private static final int LEFT = 80;
  private static final int SCALE = 560;
  private static final int ROW = 30;
  private static final int TOP = 44;

  private Bars() {}

  static void draw(String title, String unit, Map<String, Spread> bars, Path file)
      throws IOException {
    double most = bars.values().stream().mapToDouble(Spread::most).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns='http://www.w3.org/2000/svg' width='760' height='%d' font-family='sans-serif'"
            + " font-size='13'><rect width='100%%' height='100%%' fill='white'/>"
            + "<text x='10' y='24' font-weight='bold'>%s, %s</text>",
        TOP + ROW * bars.size(),
        title,
        unit);
    int y = TOP;
    for (var bar : bars.entrySet()) {
      Spread spread = bar.getValue();
      double scale = SCALE / most;
      add(svg, "<text x='10' y='%d'>%s</text>", y + 14, bar.getKey());
      add(
          svg,
          "<rect x='%d' y='%d' width='%.1f' height='18' fill='#56B4E9'/>",
          LEFT,
          y,
          spread.median() * scale);
      add(
          svg,
          "<path d='M%.1f %dH%.1f' stroke='black'/>",
          LEFT + spread.least() * scale,
          y + 9,
          LEFT + spread.most() * scale);
      add(
          svg,
          "<text x='%.1f' y='%d'>%s</text>",
          LEFT + spread.most() * scale + 6,
          y + 14,
          Spread.number(spread.median()));
      y += ROW;
    }
    Files.writeString(file, svg.append("</svg>\n"));
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
