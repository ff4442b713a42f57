package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Plan;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.Round;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that tells a result: a text with places for tables and figures, filled in. */
public final class Page {

  private final Result result;

  /** Tells this result. */
  public Page(Result result) {
    this.result = result;
  }

  /**
   * Writes the page and its plots.
   *
   * @param page the page's file
   * @param plots the directory of the plots, beside the page
   */
  public void write(Path page, Path plots) throws IOException {
    new Plots(result, plots).draw();
    String text = template();
    for (var place : places(plots.getFileName().toString()).entrySet()) {
      text = text.replace("{{" + place.getKey() + "}}", place.getValue());
    }
    Files.writeString(page, text);
  }

  private Map<String, String> places(String plots) {
    Tables tables = new Tables(result);
    Plan plan = result.plan();
    var machine = result.machine();
    Map<String, String> places = new LinkedHashMap<>();
    places.put("goals", new Goals(result).table());
    places.put("saturation", tables.saturation());
    places.put("cores", tables.cores());
    places.put("latency", tables.latency(Round::steady));
    places.put("evenLatency", tables.latency(Round::even));
    places.put("memory", tables.memoryAndStart());
    places.put("refusals", tables.refusals());
    places.put("growth", growth(tables));
    places.put("plots", plots);
    places.put("plan", plan.name());
    places.put("rounds", Integer.toString(plan.rounds()));
    places.put("warmUp", String.format("%,d", plan.warmUp()));
    places.put("calls", String.format("%,d", plan.saturation()));
    places.put("steadyCalls", String.format("%,d", plan.steady()));
    places.put("documents", String.format("%,d", plan.documents()));
    places.put("concurrency", Integer.toString(plan.concurrency()));
    places.put("verified", String.format("%,d", Figures.verified(result)));
    places.put("unexpected", String.format("%,d", Figures.unexpected(result)));
    places.put("date", machine.date());
    places.put("processor", machine.processor());
    places.put("cpus", Integer.toString(machine.cores()));
    places.put("gigabytes", Long.toString(machine.memoryGigabytes()));
    places.put("kernel", machine.kernel());
    places.put("java", machine.java());
    places.put("database", machine.database());
    return places;
  }

  private String growth(Tables tables) {
    if (result.measuredGrowth().isEmpty()) {
      return "Not measured in this run.";
    }
    return result.measuredGrowth().stream()
        .map(
            series ->
                "By "
                    + series.axis()
                    + ":\n\n"
                    + tables.growth(series.name())
                    + "\n\n"
                    + "![time]({{plots}}/growth-"
                    + series.name()
                    + "-time.svg)\n"
                    + "![CPU]({{plots}}/growth-"
                    + series.name()
                    + "-cpu.svg)")
        .collect(Collectors.joining("\n\n"));
  }

  private static String template() throws IOException {
    try (InputStream text = Page.class.getResourceAsStream("/performance.md")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
