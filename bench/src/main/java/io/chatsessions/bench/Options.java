package io.chatsessions.bench;

import io.chatsessions.bench.measure.Plan;
import io.chatsessions.bench.subject.Service;
import io.chatsessions.bench.subject.Services;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run is asked for; {@code bench/README.md} has the words. */
record Options(String what, Map<String, String> values) {

  private static final List<String> KNOWN =
      List.of("--check", "--report", "--only", "--per-user", "--starts", "--logouts");

  static Options parse(String[] args) {
    String what = "quick";
    Map<String, String> values = new HashMap<>();
    for (String word : args) {
      if (word.startsWith("--")) {
        String[] parts = word.split("=", 2);
        if (!KNOWN.contains(parts[0])) {
          throw new IllegalArgumentException("Not known: " + word);
        }
        values.put(parts[0], parts.length == 2 ? parts[1] : "");
      } else {
        what = word;
      }
    }
    return new Options(what, values);
  }

  boolean has(String option) {
    return values.containsKey(option);
  }

  int number(String option, int usual) {
    return has(option) ? Integer.parseInt(values.get(option)) : usual;
  }

  boolean isStartup() {
    return what.equals("startup");
  }

  boolean wants(String name) {
    return !has("--only") || List.of(values.get("--only").split(",")).contains(name);
  }

  /** The guard compares only this service; with an AOT cache, of a JDK 25, only a start is told. */
  boolean wants(Service service) {
    boolean cached = service.name().equals(Services.AOT);
    return wants(service.name())
        && (!cached || isStartup() && Runtime.version().feature() >= 25)
        && (!has("--check") || service.isOurs());
  }

  Plan plan() {
    Plan plan = Plan.of(what);
    Plan asked = has("--per-user") ? plan.perUser(number("--per-user", 1)) : plan;
    return has("--check") ? asked.forGuard() : asked;
  }

  /** Where the result and the plots go: the documentation tells a whole run and nothing less. */
  Path directory() {
    boolean whole = what.equals("full") || isStartup();
    return whole && List.of("--report", "--check").containsAll(values.keySet())
        ? Path.of("docs/performance")
        : Path.of("bench/target", what, "performance");
  }
}
