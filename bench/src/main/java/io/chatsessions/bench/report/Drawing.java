package io.chatsessions.bench.report;

import io.chatsessions.bench.subject.Limit;
import io.chatsessions.bench.subject.Services;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;

/** One look for every plot. */
final class Drawing {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 360;
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

  /** Told apart also by those who do not see red and green apart. */
  private static final Map<String, Color> COLOURS =
      Map.of(
          Limit.NAME, new Color(0x999999),
          Services.JVM, new Color(0x0072B2),
          Services.NATIVE, new Color(0x56B4E9),
          Services.NODE, new Color(0x009E73),
          Services.SPRING, new Color(0xE69F00));

  private Drawing() {}

  /** Bars whose whiskers tell the spread. */
  static JFreeChart spreads(String title, String unit, CategoryDataset data) {
    StatisticalBarRenderer renderer = new StatisticalBarRenderer();
    renderer.setErrorIndicatorPaint(Color.BLACK);
    renderer.setErrorIndicatorStroke(new BasicStroke(1));
    return bars(title, unit, data, renderer, false);
  }

  /** Groups of bars, one colour for each program. */
  static JFreeChart groups(String title, String unit, CategoryDataset data) {
    return bars(title, unit, data, new BarRenderer(), true);
  }

  private static JFreeChart bars(
      String title, String unit, CategoryDataset data, BarRenderer renderer, boolean legend) {
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0);
    renderer.setMaximumBarWidth(0.12);
    for (int row = 0; row < data.getRowCount(); row++) {
      renderer.setSeriesPaint(row, colour(data.getRowKey(row)));
    }
    var plot = new CategoryPlot(data, new CategoryAxis(), new NumberAxis(unit), renderer);
    return chart(title, plot, legend);
  }

  /** Lines over a logarithmic axis, one for each program. */
  static JFreeChart lines(String title, String axis, String unit, XYDataset data) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    for (int i = 0; i < data.getSeriesCount(); i++) {
      renderer.setSeriesPaint(i, colour(data.getSeriesKey(i)));
      renderer.setSeriesStroke(i, new BasicStroke(2));
    }
    return chart(title, new XYPlot(data, logarithmic(axis), new NumberAxis(unit), renderer), true);
  }

  private static Color colour(Comparable<?> program) {
    return COLOURS.getOrDefault(program, COLOURS.get(Services.JVM));
  }

  private static LogAxis logarithmic(String label) {
    LogAxis axis = new LogAxis(label);
    axis.setNumberFormatOverride(NumberFormat.getInstance(Locale.ROOT));
    axis.setTickUnit(new NumberTickUnit(1));
    return axis;
  }

  private static JFreeChart chart(String title, Plot plot, boolean legend) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(title, TITLE, plot, legend);
    chart.setBackgroundPaint(Color.WHITE);
    return chart;
  }

  static void save(JFreeChart chart, Path file) throws IOException {
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT);
    chart.draw(svg, new Rectangle(WIDTH, HEIGHT));
    SVGUtils.writeToSVG(file.toFile(), svg.getSVGElement());
  }
}
