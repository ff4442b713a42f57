package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Growth;
import io.chatsessions.bench.measure.Measured;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.measure.Result.Round;
import io.chatsessions.bench.subject.Limit;
import io.chatsessions.bench.subject.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The plots of the page, as SVG files beside the kept result. */
final class Plots {

  private final Result result;
  private final Path directory;

  Plots(Result result, Path directory) {
    this.result = result;
    this.directory = directory;
  }

  void draw() throws IOException {
    save("cpu", spreads("CPU a logout at saturation", "µs", Figures::cpuMicros));
    save("saturation", spreads("logouts a second at saturation", "1/s", Figures::perSecond));
    save("latency", latency());
    save("memory", memory());
    for (Growth growth : result.measuredGrowth()) {
      String file = "growth-" + growth.name();
      save(
          file + "-time",
          growth(growth, "time of one logout", "ms", r -> Figures.latencyMillis(r, "p50")));
      save(
          file + "-cpu",
          growth(growth, "CPU of one logout", "µs", r -> Spread.of(r, Measured::cpuMicros)));
    }
  }

  private JFreeChart spreads(String title, String unit, Function<Program, Spread> figure) {
    var data = new DefaultStatisticalCategoryDataset();
    for (Program program : result.programs()) {
      Spread spread = figure.apply(program);
      data.add(spread.median(), (spread.most() - spread.least()) / 2, title, program.name());
    }
    return Drawing.spreads(title, unit, data);
  }

  private JFreeChart latency() {
    var data = new DefaultCategoryDataset();
    for (Program program : result.programs()) {
      List<Measured> rounds = Figures.of(program, Round::steady);
      for (String percentile : List.of("p50", "p95", "p99", "p99.9")) {
        data.addValue(
            Figures.latencyMillis(rounds, percentile).median(), program.name(), percentile);
      }
    }
    return Drawing.groups("time of a logout at half saturation", "ms", data);
  }

  private JFreeChart memory() {
    var data = new DefaultCategoryDataset();
    for (Program program : result.programs()) {
      var memory = program.memory();
      if (memory.idle() > 0) {
        data.addValue(Figures.megabytes(memory.idle()), program.name(), "idle");
        data.addValue(Figures.megabytes(memory.first()), program.name(), "after the first call");
        data.addValue(Figures.megabytes(memory.end()), program.name(), "at the end");
      }
    }
    return Drawing.groups("resident memory", "MiB", data);
  }

  private JFreeChart growth(
      Growth growth, String title, String unit, Function<List<Measured>, Spread> figure) {
    XYSeries service = new XYSeries(Services.JVM);
    XYSeries limit = new XYSeries(Limit.NAME);
    for (GrowthPoint point : result.growth().get(growth.name())) {
      service.add(point.value(), figure.apply(point.service()).median());
      limit.add(point.value(), figure.apply(point.limit()).median());
    }
    var data = new XYSeriesCollection(service);
    data.addSeries(limit);
    return Drawing.lines(title, growth.axis(), unit, data);
  }

  private void save(String file, JFreeChart chart) throws IOException {
    Drawing.save(chart, directory.resolve(file + ".svg"));
  }
}
