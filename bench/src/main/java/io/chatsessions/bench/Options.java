package io.chatsessions.bench;

import io.chatsessions.bench.measure.Plan;
import io.chatsessions.bench.subject.Service;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run is asked for: {@code [trial|quick|full] [--check] [--report] [--only=jvm,node]}.
 *
 * @param plan how much to measure
 * @param check whether to compare with the baseline instead of reporting
 * @param report whether to write the page anew from the kept result instead of measuring
 * @param only the short names of the services to measure; empty for all
 */
record Options(Plan plan, boolean check, boolean report, List<String> only) {

  private static final String ONLY = "--only=";

  static Options parse(String[] args) {
    Plan plan = Plan.quick();
    boolean check = false;
    boolean report = false;
    List<String> only = List.of();
    for (String word : args) {
      switch (word) {
        case "trial" -> plan = Plan.trial();
        case "quick" -> plan = Plan.quick();
        case "full" -> plan = Plan.full();
        case "--check" -> check = true;
        case "--report" -> report = true;
        default -> only = names(word);
      }
    }
    return new Options(check ? plan.onlySaturation() : plan, check, report, only);
  }

  private static List<String> names(String word) {
    if (!word.startsWith(ONLY)) {
      throw new IllegalArgumentException("Not known: " + word);
    }
    return List.of(word.substring(ONLY.length()).split(","));
  }

  /** The guard compares only this service with the limit. */
  boolean wants(Service service) {
    return (!check || service.isOurs()) && (only.isEmpty() || only.contains(service.name()));
  }

  /** Where the result and the plots go: a full run is what the documentation tells. */
  Path directory() {
    return plan.name().equals("full")
        ? Path.of("docs/performance")
        : Path.of("bench/target", plan.name(), "performance");
  }
}
