package io.chatsessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.ServiceLog;
import io.chatsessions.workspace.HashedToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads what the services of the whole test run logged; the build runs it after all other tests.
 * Not even the beginning of a token or of its hash may be there, nor the words of MongoDB or its
 * driver.
 */
class NoSecretInAnyLog {

  /** More of a token than any record may have; the audit cuts a claimed user id at 17. */
  private static final int BEGINNING = 20;

  private static final Pattern TOKEN_LIKE = Pattern.compile("[A-Za-z0-9+/=_-]{" + BEGINNING + ",}");

  private static final Pattern WORDS_OF_MONGODB =
      Pattern.compile(
          "com\\.mongodb\\.\\w*Exception(\\{|: )|Timed out (after|while)|Exception opening socket"
              + "|Prematurely reached end|Command execution failed|Command failed with"
              + "|Exception (sending|receiving) message|E11000|hashedToken|services\\.resume");

  @Test
  void noLineHoldsTheBeginningOfATokenOrHash() throws IOException {
    Set<String> secrets = new HashSet<>();
    for (String token : Files.readAllLines(ServiceLog.TOKENS)) {
      secrets.add(token.substring(0, BEGINNING));
      secrets.add(HashedToken.of(token).value().substring(0, BEGINNING));
    }

    assertThat(secrets).isNotEmpty();
    for (Path log : logs()) {
      try (Stream<String> lines = Files.lines(log)) {
        assertThat(lines.filter(line -> holdsOneOf(secrets, line))).as(log.toString()).isEmpty();
      }
    }
  }

  @Test
  void noLineQuotesMongoDb() throws IOException {
    for (Path log : logs()) {
      try (Stream<String> lines = Files.lines(log)) {
        assertThat(lines.filter(line -> WORDS_OF_MONGODB.matcher(line).find()))
            .as(log.toString())
            .isEmpty();
      }
    }
  }

  private static boolean holdsOneOf(Set<String> secrets, String line) {
    return TOKEN_LIKE
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .flatMap(NoSecretInAnyLog::windows)
        .anyMatch(secrets::contains);
  }

  private static Stream<String> windows(String text) {
    return IntStream.rangeClosed(0, text.length() - BEGINNING)
        .mapToObj(start -> text.substring(start, start + BEGINNING));
  }

  /** Those of the services that the tests started, and of the packaged one as it would log. */
  private static List<Path> logs() throws IOException {
    try (Stream<Path> files = Files.walk(ServiceLog.FOLDER.getParent(), 2)) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
      assertThat(logs).isNotEmpty();
      return logs;
    }
  }
}
