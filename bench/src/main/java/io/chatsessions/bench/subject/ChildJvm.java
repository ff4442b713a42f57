package io.chatsessions.bench.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A class of this program in a process of its own, which is talked to in lines. */
public final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader from;
  private final PrintWriter to;

  /**
   * Starts it; it ends when its input does.
   *
   * @param jvm its JVM's options
   * @param main its main class
   * @param log where its errors go
   * @param arguments of its main method
   */
  public ChildJvm(List<String> jvm, Class<?> main, Path log, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            Services.java(jvm, "-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    from = process.inputReader(StandardCharsets.UTF_8);
    to = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  /** The next line that it prints. */
  public String readLine() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new IllegalStateException("A child process ended early; see its log");
    }
    return line;
  }

  /** Says a line and waits for the answer. */
  public String ask(String line) throws IOException {
    to.println(line);
    return readLine();
  }

  /** What it has used so far. */
  public ProcessTree process() {
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
