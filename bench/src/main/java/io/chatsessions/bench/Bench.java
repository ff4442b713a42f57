package io.chatsessions.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chatsessions.bench.measure.Growth;
import io.chatsessions.bench.measure.Machine;
import io.chatsessions.bench.measure.Plan;
import io.chatsessions.bench.measure.Progress;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Rounds;
import io.chatsessions.bench.measure.Startup;
import io.chatsessions.bench.measure.StartupResult;
import io.chatsessions.bench.report.Guard;
import io.chatsessions.bench.report.Page;
import io.chatsessions.bench.report.StartupPage;
import io.chatsessions.bench.subject.Loop;
import io.chatsessions.bench.subject.Server;
import io.chatsessions.bench.subject.Service;
import io.chatsessions.bench.subject.Services;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures, writes down, and compares; {@code bench/run} is what starts it. */
public final class Bench {

  /** Neighbours on a shared machine can spoil one measurement of the guard, hardly each. */
  private static final int MEASUREMENTS_OF_GUARD = 3;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Options options;
  private final Path directory;
  private final Path logs;

  private Bench(Options options) throws Exception {
    this.options = options;
    directory = Files.createDirectories(options.directory());
    logs = Files.createDirectories(Path.of("bench/target/logs"));
  }

  /** See {@link Options}. */
  public static void main(String[] args) throws Exception {
    Bench bench = new Bench(Options.parse(args));
    if (bench.options.has("--check")) {
      System.exit(bench.passes() ? 0 : 1);
    }
    Progress.say("written: " + bench.page());
  }

  private Path page() throws Exception {
    if (options.isStartup()) {
      return new StartupPage(startup()).write(directory.resolveSibling("startup.md"));
    }
    return new Page(result()).write(directory.resolveSibling("performance.md"), directory);
  }

  private boolean passes() throws Exception {
    Guard guard = Guard.of(Path.of("bench/baseline.json"));
    int measurements = options.has("--report") ? 1 : MEASUREMENTS_OF_GUARD;
    for (int i = 0; i < measurements; i++) {
      if (guard.passes(result())) {
        return true;
      }
    }
    return false;
  }

  private Result result() throws Exception {
    File kept = directory.resolve("result.json").toFile();
    if (!options.has("--report")) {
      try (Server server = Server.open(logs)) {
        measure(server, kept);
      }
    }
    return JSON.readValue(kept, Result.class);
  }

  private void measure(Server server, File kept) throws Exception {
    Plan plan = server.isEmbedded() ? options.plan().onEmbeddedServer() : options.plan();
    Machine machine = Machine.here(server.title());
    List<Service> services = services(plan.jvm());
    boolean go = options.wants(Loop.GO) && !options.has("--check");
    var programs = new Rounds(plan, server.address(), logs).measure(services, go);
    // Growth takes as long again; what is there already is not lost with it.
    JSON.writeValue(kept, new Result(plan, machine, programs, List.of()));
    for (Service service : services) {
      if (service.name().equals(Services.JVM) && !plan.growth().isEmpty()) {
        var growth = new Growth(plan, server.address(), logs).measure(service);
        JSON.writeValue(kept, new Result(plan, machine, programs, growth));
      }
    }
  }

  private StartupResult startup() throws Exception {
    File kept = directory.resolve("startup.json").toFile();
    if (!options.has("--report")) {
      int starts = options.number("--starts", 20);
      int logouts = options.number("--logouts", 20_000);
      try (Server server = Server.open(logs)) {
        Machine machine = Machine.here(server.title());
        var found =
            new Startup(starts, logouts, server.address(), logs).measure(services(List.of()));
        JSON.writeValue(kept, new StartupResult(machine, logouts, found));
      }
    }
    return JSON.readValue(kept, StartupResult.class);
  }

  private List<Service> services(List<String> jvm) {
    return Services.all(jvm).stream().filter(options::wants).filter(Bench::isThere).toList();
  }

  private static boolean isThere(Service service) {
    boolean there = Files.exists(service.artefact());
    if (!there) {
      Progress.say("left out: " + service.title() + ", because there is no " + service.artefact());
    }
    return there;
  }
}
