package io.chatsessions.bench.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
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

  /** This service as a native binary. */
  public static final String NATIVE = "native";

  /** The peer with Fastify. */
  public static final String NODE = "node";

  /** The peer with Spring WebFlux. */
  public static final String SPRING = "spring";

  private static final String HEAP = "256m";
  private static final Map<String, String> QUARKUS =
      Map.of(
          "QUARKUS_HTTP_HOST", "127.0.0.1",
          "QUARKUS_HTTP_PORT", "{port}",
          "QUARKUS_MANAGEMENT_PORT", "{management}",
          "QUARKUS_MONGODB_CONNECTION_STRING", "{mongo}");

  private Services() {}

  /**
   * All that are known.
   *
   * @param root the checkout
   * @param jvm options of those that run on a JVM
   */
  public static List<Service> in(Path root, List<String> jvm) {
    Path jar = chosen("BENCH_JVM_JAR", root.resolve("target/quarkus-app/quarkus-run.jar"));
    Path runner = chosen("BENCH_NATIVE_RUNNER", nativeRunner(root.resolve("target")));
    Path spring = root.resolve("bench/peers/spring/target/peer-spring.jar");
    Path node = root.resolve("bench/peers/node/cluster.js");
    return List.of(
        new Service(JVM, "chat-sessions, JVM", jar, java(jvm, "-jar", jar.toString()), onJvm()),
        new Service(
            NATIVE,
            "chat-sessions, native",
            runner,
            List.of(runner.toString(), "-Xmx" + HEAP),
            QUARKUS),
        new Service(
            NODE,
            "Fastify, mongodb driver, a process a core",
            node.resolveSibling("node_modules"),
            List.of("node", node.toString()),
            Map.of(
                "NODE_ENV", "production",
                "NODE_OPTIONS", "--max-old-space-size=256",
                "PORT", "{port}",
                "MONGO_URL", "{mongo}")),
        new Service(
            SPRING,
            "Spring WebFlux, Spring Data reactive",
            spring,
            java(jvm, "-jar", spring.toString(), "--server.port={port}"),
            Map.of("MONGO_URL", "{mongo}")));
  }

  /** A command that runs Java as this process does, with the services' heap limit. */
  static List<String> java(List<String> jvm, String... arguments) {
    String java = ProcessHandle.current().info().command().orElse("java");
    List<String> command = new ArrayList<>(List.of(java, "-Xmx" + HEAP));
    command.addAll(jvm);
    command.addAll(List.of(arguments));
    return command;
  }

  // The launcher's own variable; a profiler goes in there.
  private static Map<String, String> onJvm() {
    Map<String, String> environment = new HashMap<>(QUARKUS);
    String options = System.getenv("BENCH_JVM_OPTIONS");
    if (options != null) {
      environment.put("JDK_JAVA_OPTIONS", options);
    }
    return environment;
  }

  private static Path chosen(String variable, Path usual) {
    String path = System.getenv(variable);
    return path == null ? usual : Path.of(path);
  }

  private static Path nativeRunner(Path target) {
    var name = FileSystems.getDefault().getPathMatcher("glob:chat-sessions-*-runner");
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        return files
            .filter(file -> name.matches(file.getFileName()))
            .findFirst()
            .orElse(target.resolve("chat-sessions-runner"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return target.resolve("chat-sessions-runner");
  }
}
