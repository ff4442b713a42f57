package io.chatsessions.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Looks records of the audit log up by the value of a field. */
public final class AuditRecords {

  private AuditRecords() {}

  /** The one record with this value, once it is there: of a repeated call the last. */
  public static JsonNode onlyRecord(String field, String value) {
    List<JsonNode> found =
        Patience.await().until(() -> records(field, value), records -> !records.isEmpty());
    assertThat(found).hasSizeLessThanOrEqualTo(Patience.triesOfTheLastCall());
    return found.get(found.size() - 1);
  }

  /** Every record with this value so far. */
  public static List<JsonNode> records(String field, String value) {
    return ServiceLog.auditRecords().stream()
        .map(entry -> entry.get("mdc"))
        .filter(fields -> fields.path(field).asText().equals(value))
        .toList();
  }
}
