package io.chatsessions.bench.subject;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chatsessions.bench.load.Driver;
import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.MongoCalls;
import io.chatsessions.bench.load.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The bare driver loop in a process of its own, so that its CPU is told apart like a service's. */
public final class Limit implements Subject {

  /** The short name in results and options. */
  public static final String NAME = "limit";

  private static final JsonMapper JSON = new JsonMapper();

  private final ChildJvm child;

  /**
   * Starts it.
   *
   * @param jvm its JVM's options
   * @param mongo the address of its database
   * @param log where its errors go
   */
  public Limit(List<String> jvm, String mongo, Path log) throws IOException {
    child = new ChildJvm(jvm, Limit.class, log, mongo);
  }

  /** The child: a load as a line of JSON in, its outcome as a line of JSON out. */
  public static void main(String[] args) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (MongoCalls calls = new MongoCalls(args[0])) {
      Driver driver = new Driver(calls);
      for (String line; (line = lines.readLine()) != null; ) {
        Outcome outcome = driver.run(JSON.readValue(line, Load.class));
        System.out.println(JSON.writeValueAsString(outcome));
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome drive(Load load) throws IOException {
    return JSON.readValue(child.ask(JSON.writeValueAsString(load)), Outcome.class);
  }

  @Override
  public ProcessTree process() {
    return child.process();
  }

  @Override
  public void close() throws InterruptedException {
    child.close();
  }
}
