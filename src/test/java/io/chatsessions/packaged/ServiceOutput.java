package io.chatsessions.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.ServiceLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a packaged service has written so far. */
record ServiceOutput(Path file) {

  boolean has(String text) throws IOException {
    return Files.readString(file).contains(text);
  }

  List<String> lines() throws IOException {
    return Files.readAllLines(file);
  }

  List<JsonNode> auditRecords() {
    return ServiceLog.auditRecords(file);
  }

  /** How many attempts of all kinds its audit records tell of. */
  long attempts() {
    return auditRecords().stream().mapToLong(entry -> entry.at("/mdc/attempts").asLong(1)).sum();
  }

  /** How many session ends they tell of. */
  long ends() {
    return auditRecords().stream()
        .filter(entry -> entry.at("/mdc/outcome").asText().equals("ended"))
        .count();
  }
}
