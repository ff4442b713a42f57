package io.chatsessions.bench;

import io.chatsessions.bench.measure.Plan;
import io.chatsessions.bench.subject.Service;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a run is asked for: {@code [quick|full] [--check] [--only=jvm,node]}.
 *
 * @param plan how much to measure
 * @param check whether to compare with the baseline instead of reporting
 * @param only the short names of the services to measure; empty for all
 */
record Options(Plan plan, boolean check, List<String> only) {

  private static final String CHECK = "--check";
  private static final String ONLY = "--only=";

  static Options parse(String[] args) {
    List<String> words = Arrays.asList(args);
    boolean check = words.contains(CHECK);
    Plan plan = words.contains("full") ? Plan.full() : Plan.quick();
    List<String> only =
        words.stream()
            .filter(word -> word.startsWith(ONLY))
            .flatMap(word -> Arrays.stream(word.substring(ONLY.length()).split(",")))
            .toList();
    return new Options(check ? plan.onlySaturation() : plan, check, only);
  }

  boolean wants(Service service) {
    return only.isEmpty() || only.contains(service.name());
  }

  /** Where the result goes: a full run is what the documentation tells. */
  Path output() {
    return Path.of(plan.name().equals("full") ? "docs/performance" : "bench/target/" + plan.name());
  }
}
