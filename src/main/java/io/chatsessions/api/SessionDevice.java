package io.chatsessions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.bson.Document;

/** What a session runs on, as the workspace read it from the client. Each part may be missing. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionDevice(String type, String name, String longVersion, Os os, String version) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Os(String name, String version) {}

  static SessionDevice of(Document session) {
    Document device = Fields.document(session, "device");
    if (device == null) {
      return null;
    }
    return new SessionDevice(
        Fields.text(device, "type"),
        Fields.text(device, "name"),
        Fields.text(device, "longVersion"),
        os(Fields.document(device, "os")),
        Fields.text(device, "version"));
  }

  private static Os os(Document os) {
    return os == null ? null : new Os(Fields.text(os, "name"), Fields.text(os, "version"));
  }
}
