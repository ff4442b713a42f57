package io.chatsessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code SECURITY.md} names tests as its proof. */
class SecurityPolicyTest {

  private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+)#(\\w+)`");

  @Test
  void everyTestThatItNamesIsThere() throws IOException {
    List<MatchResult> named =
        NAMED_TEST.matcher(Files.readString(Path.of("SECURITY.md"))).results().toList();

    assertThat(named).isNotEmpty();
    for (MatchResult test : named) {
      assertThat(source(test.group(1)))
          .as(test.group())
          .anyMatch(source -> source.contains(" " + test.group(2) + "("));
    }
  }

  private static List<String> source(String className) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.endsWith(className + ".java"))
          .map(SecurityPolicyTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
