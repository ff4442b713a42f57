package io.chatsessions.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.measure.GrowthSeries;
import io.chatsessions.bench.measure.Machine;
import io.chatsessions.bench.measure.Plan;
import io.chatsessions.bench.measure.Progress;
import io.chatsessions.bench.measure.Result;
import io.chatsessions.bench.measure.Result.GrowthPoint;
import io.chatsessions.bench.measure.Rounds;
import io.chatsessions.bench.subject.Server;
import io.chatsessions.bench.subject.Service;
import io.chatsessions.bench.subject.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures, writes down, and compares; {@code bench/run} is what starts it. */
public final class Bench {

  private Bench() {}

  /** See {@link Options}. */
  public static void main(String[] args) throws Exception {
    Options options = Options.parse(args);
    Path logs = Files.createDirectories(Path.of("bench/target/logs"));
    Result result;
    try (Server server = Server.open(logs)) {
      result = measure(options, server, logs);
    }
    Path out = Files.createDirectories(options.output());
    new JsonMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(out.resolve("result.json").toFile(), result);
  }

  private static Result measure(Options options, Server server, Path logs) throws Exception {
    Plan plan = server.isEmbedded() ? options.plan().onEmbeddedServer() : options.plan();
    Machine machine = Machine.here(databaseName(server));
    List<Service> services =
        Services.in(Path.of("")).stream().filter(options::wants).filter(Bench::isThere).toList();
    var programs = new Rounds(plan, server.address(), logs).measure(services);
    Map<String, List<GrowthPoint>> growth = new LinkedHashMap<>();
    for (Service service : services) {
      if (service.name().equals(Services.JVM)) {
        for (Plan.Growth series : plan.growth()) {
          growth.put(
              series.name(), new GrowthSeries(series, server.address(), logs).measure(service));
        }
      }
    }
    return new Result(plan, machine, programs, growth);
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
