package io.chatsessions.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.measure.GrowthRounds;
import io.chatsessions.bench.measure.Machine;
import io.chatsessions.bench.measure.Plan;
import io.chatsessions.bench.measure.Progress;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Rounds;
import io.chatsessions.bench.report.Guard;
import io.chatsessions.bench.report.Page;
import io.chatsessions.bench.subject.Server;
import io.chatsessions.bench.subject.Service;
import io.chatsessions.bench.subject.Services;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Measures, writes down, and compares; {@code bench/run} is what starts it. */
public final class Bench {

  /**
   * Neighbours on a shared machine can spoil one measurement of the guard, hardly each of these.
   */
  private static final int MEASUREMENTS_OF_GUARD = 3;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Bench() {}

  /** See {@link Options}. */
  public static void main(String[] args) throws Exception {
    Options options = Options.parse(args);
    Path directory = Files.createDirectories(options.directory());
    Path kept = directory.resolve("result.json");
    if (options.check()) {
      System.exit(passes(options, kept) ? 0 : 1);
    }
    Path page = directory.resolveSibling("performance.md");
    new Page(result(options, kept)).write(page, directory);
    Progress.say("written: " + page);
  }

  private static boolean passes(Options options, Path kept) throws Exception {
    Guard guard = Guard.of(Path.of("bench/baseline.json"));
    int measurements = options.report() ? 1 : MEASUREMENTS_OF_GUARD;
    for (int i = 0; i < measurements; i++) {
      if (guard.passes(result(options, kept))) {
        return true;
      }
    }
    return false;
  }

  private static Result result(Options options, Path kept) throws Exception {
    if (!options.report()) {
      measure(options, kept.toFile());
    }
    return JSON.readValue(kept.toFile(), Result.class);
  }

  private static void measure(Options options, File kept) throws Exception {
    Path logs = Files.createDirectories(Path.of("bench/target/logs"));
    try (Server server = Server.open(logs)) {
      measure(options, server, logs, kept);
    }
  }

  private static void measure(Options options, Server server, Path logs, File kept)
      throws Exception {
    Plan plan = server.isEmbedded() ? options.plan().onEmbeddedServer() : options.plan();
    Machine machine = Machine.here(databaseName(server));
    List<Service> services =
        Services.in(Path.of(""), plan.jvm()).stream()
            .filter(options::wants)
            .filter(Bench::isThere)
            .toList();
    var programs = new Rounds(plan, server.address(), logs).measure(services);
    // Growth takes as long again; what is there already is not lost with it.
    JSON.writeValue(kept, new Result(plan, machine, programs, Map.of()));
    for (Service service : services) {
      if (service.name().equals(Services.JVM) && !plan.growth().isEmpty()) {
        var growth = new GrowthRounds(plan, server.address(), logs).measure(service);
        JSON.writeValue(kept, new Result(plan, machine, programs, growth));
      }
    }
  }

  private static boolean isThere(Service service) {
    boolean there = Files.exists(service.artefact());
    if (!there) {
      Progress.say("left out: " + service.title() + ", because there is no " + service.artefact());
    }
    return there;
  }

  private static String databaseName(Server server) {
    if (server.isEmbedded()) {
      return "embedded mongo-java-server";
    }
    try (Database database = new Database(server.address(), "_version")) {
      return "MongoDB-compatible " + database.serverVersion();
    }
  }
}
