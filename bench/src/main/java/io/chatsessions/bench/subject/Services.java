package io.chatsessions.bench.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The services that a run compares, each with the memory limit of a small container. */
public final class Services {

  /** This service on the JVM. */
  public static final String JVM = "jvm";

  /** The same as its image has it: another layout of the jars, and an AOT cache. */
  public static final String AOT = "aot";

  /** This service as a native binary. */
  public static final String NATIVE = "native";

  /** The peer with Fastify. */
  public static final String NODE = "node";

  /** The peer with Spring WebFlux. */
  public static final String SPRING = "spring";

  /** The peer with Vert.x alone. */
  public static final String VERTX = "vertx";

  /** The peer in Go. */
  public static final String GO = "go";

  /** The peer in Go, and the bare loop with its driver. */
  public static final Path GO_PROGRAM = Path.of("bench/peers/go/target/peer-go");

  private static final Map<String, String> OURS =
      Map.of(
          "QUARKUS_HTTP_HOST", "127.0.0.1",
          "QUARKUS_HTTP_PORT", "{port}",
          "QUARKUS_MANAGEMENT_PORT", "{management}",
          "QUARKUS_MONGODB_CONNECTION_STRING", "{mongo}");
  private static final Map<String, String> PEER = Map.of("PORT", "{port}", "MONGO_URL", "{mongo}");

  private Services() {}

  /** All that are known, those on a JVM with these options. */
  public static List<Service> all(List<String> jvm) {
    Path jar = chosen("BENCH_JVM_JAR", Path.of("target/quarkus-app/quarkus-run.jar"));
    Path aot = Path.of("target/aot/quarkus-app");
    Path runner = chosen("BENCH_NATIVE_RUNNER", nativeRunner());
    Path spring = Path.of("bench/peers/spring/target/peer-spring.jar");
    Path vertx = Path.of("bench/peers/vertx/target");
    Path node = Path.of("bench/peers/node");
    return List.of(
        ours(JVM, "chat-sessions, JVM", jar.getParent(), java(jvm, "-jar", jar + "")),
        ours(
            AOT,
            "chat-sessions, JVM with AOT cache",
            aot,
            java(
                jvm,
                "-XX:AOTCache=" + aot + "/app.aot",
                "-XX:-UsePerfData",
                "-jar",
                aot + "/quarkus-run.jar")),
        ours(NATIVE, "chat-sessions, native", runner, List.of(runner + "", "-Xmx256m")),
        peer(
            NODE,
            "Fastify, mongodb driver, a process a core",
            node.resolve("node_modules"),
            List.of("node", "--max-old-space-size=256", node + "/cluster.js")),
        peer(
            SPRING,
            "Spring WebFlux, Spring Data reactive",
            spring,
            java(jvm, "-jar", spring + "", "--server.port={port}")),
        peer(
            VERTX,
            "Vert.x, reactive driver",
            vertx.resolve("lib"),
            java(jvm, "-jar", vertx + "/peer-vertx.jar")),
        peer(GO, "Go, net/http, mongo-driver", GO_PROGRAM, List.of(GO_PROGRAM + "", "serve")));
  }

  private static Service ours(String name, String title, Path artefact, List<String> command) {
    Map<String, String> environment = new HashMap<>(OURS);
    // The launcher's own variable; a profiler goes in there.
    String options = System.getenv("BENCH_JVM_OPTIONS");
    if (name.equals(JVM) && options != null) {
      environment.put("JDK_JAVA_OPTIONS", options);
    }
    return new Service(name, title, artefact, command, environment);
  }

  private static Service peer(String name, String title, Path artefact, List<String> command) {
    Map<String, String> environment = new HashMap<>(PEER);
    environment.put("NODE_ENV", "production");
    environment.put("GOMEMLIMIT", "256MiB");
    return new Service(name, title, artefact, command, environment);
  }

  /** A command that runs Java as this process does, with the services' heap limit. */
  static List<String> java(List<String> jvm, String... arguments) {
    String java = ProcessHandle.current().info().command().orElse("java");
    List<String> command = new ArrayList<>(List.of(java, "-Xmx256m"));
    command.addAll(jvm);
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path chosen(String variable, Path usual) {
    String path = System.getenv(variable);
    return path == null ? usual : Path.of(path);
  }

  private static Path nativeRunner() {
    Path none = Path.of("target/chat-sessions-runner");
    if (!Files.isDirectory(none.getParent())) {
      return none;
    }
    try (Stream<Path> files = Files.list(none.getParent())) {
      return files.filter(file -> file.toString().endsWith("-runner")).findFirst().orElse(none);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
