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

/**
 * A bare driver loop in a process of its own, so that its CPU is told apart like a service's: a
 * load as a line of JSON in, its outcome as a line of JSON out.
 */
public final class Loop implements Subject {

  /** The short name of the one with the reactive driver, to which all is compared. */
  public static final String REACTIVE = "limit";

  /** The short name of the one with the Go driver. */
  public static final String GO = "go-loop";

  private static final JsonMapper JSON = new JsonMapper();

  private final String name;
  private final Child child;

  private Loop(String name, List<String> command, Path log) throws IOException {
    this.name = name;
    this.child = new Child(command, log);
  }

  /** The one with the reactive driver, in a JVM with these options. */
  public static Loop reactive(List<String> jvm, String mongo, Path log) throws IOException {
    return new Loop(REACTIVE, Child.ofThis(jvm, Loop.class, mongo), log);
  }

  /** The one with the Go driver. */
  public static Loop go(Path program, String mongo, Path log) throws IOException {
    return new Loop(GO, List.of(program.toString(), "loop", mongo), log);
  }

  /** The child with the reactive driver. */
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
    return name;
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
