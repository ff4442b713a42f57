package io.chatsessions.bench.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is talked to in lines, and that ends when its input does. */
final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader from;
  private final PrintWriter to;

  Child(List<String> command, Path log) throws IOException {
    process = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start();
    from = process.inputReader(StandardCharsets.UTF_8);
    to = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  /** The command for a class of this program. */
  static List<String> ofThis(List<String> jvm, Class<?> main, String... arguments) {
    var command = Services.java(jvm, "-cp", System.getProperty("java.class.path"), main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  String readLine() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new IllegalStateException("A child process ended early; see its log");
    }
    return line;
  }

  String ask(String line) throws IOException {
    to.println(line);
    return readLine();
  }

  ProcessTree process() {
    return new ProcessTree(process.toHandle());
  }

  @Override
  public void close() throws InterruptedException {
    to.close();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
