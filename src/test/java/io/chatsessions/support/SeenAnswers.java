package io.chatsessions.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every answer that some test of the whole run got, once. When all tests are over, {@code
 * EveryAnswerWasSeen} looks in here for each answer that the document lists.
 */
public final class SeenAnswers {

  private static final Path FOLDER = Path.of("target", "answers");

  private static final Path OF_THIS_RUN =
      FOLDER.resolve("seen-" + ProcessHandle.current().pid() + ".txt");

  private static final Set<String> SEEN = new HashSet<>();

  private SeenAnswers() {}

  static synchronized void add(String answer) {
    if (!SEEN.add(answer)) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(
          OF_THIS_RUN, answer + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of all tests so far. */
  public static Set<String> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.flatMap(SeenAnswers::lines).collect(Collectors.toSet());
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
