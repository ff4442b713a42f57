package io.chatsessions.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the services under test log, each start into a file of its own and in more detail than in
 * production. When all tests are over, {@code NoSecretInAnyLog} reads every line of them.
 */
public final class ServiceLog {

  /** Where the files are. */
  public static final Path FOLDER = Path.of("target", "test-logs").toAbsolutePath();

  /** Every token of every test, one on each line. */
  public static final Path TOKENS = FOLDER.resolve("tokens.txt");

  /** The key of the hashes in the audit records. */
  public static final String AUDIT_KEY = "the tests' key, no secret, 32 or more characters";

  private static final String FILE_PROPERTY = "test.service.log";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ServiceLog() {}

  static Map<String, String> settings(String start) {
    Path file = FOLDER.resolve("service-" + start + "-" + System.nanoTime() + ".log");
    System.setProperty(FILE_PROPERTY, file.toString());
    Map<String, String> settings = new HashMap<>();
    settings.put("chat-sessions.audit.key", AUDIT_KEY);
    settings.put("quarkus.log.console.level", "INFO");
    // The file that has no name is Quarkus's own: it learns from it where the package listens.
    settings.put("quarkus.log.handlers", "tests");
    settings.put("quarkus.log.handler.file.tests.enabled", "true");
    settings.put("quarkus.log.handler.file.tests.path", file.toString());
    settings.put("quarkus.log.handler.file.tests.rotation.max-file-size", "1G");
    for (String category : List.of("io.chatsessions", "io.quarkus", "io.vertx", "org.jboss")) {
      settings.put("quarkus.log.category.\"" + category + "\".level", "DEBUG");
    }
    return settings;
  }

  /** Remembers a token that must never be logged. */
  static synchronized String keepOut(String token) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(TOKENS, token + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return token;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The audit records of the service under test, so far. */
  public static List<JsonNode> auditRecords() {
    return auditRecords(Path.of(System.getProperty(FILE_PROPERTY)));
  }

  /** Whether one line of the service's log so far holds all of these. */
  public static boolean hasLineWith(String... parts) {
    try (var lines = Files.lines(Path.of(System.getProperty(FILE_PROPERTY)))) {
      return lines.anyMatch(line -> Stream.of(parts).allMatch(line::contains));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The audit records in a log in JSON; each line must be one JSON object. */
  public static List<JsonNode> auditRecords(Path file) {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.contains("chat-sessions.audit"))
          .map(ServiceLog::parse)
          .filter(entry -> entry.path("loggerName").asText().equals("chat-sessions.audit"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON: " + line, e);
    }
  }
}
