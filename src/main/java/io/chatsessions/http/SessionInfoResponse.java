package io.chatsessions.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chatsessions.session.SessionDetails;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the workspace knows of one session.
 *
 * @param session its fields, beside {@code success}
 * @param success always true
 */
@Schema(
    examples = SessionInfoResponse.EXAMPLE,
    requiredProperties = {"_id", "sessionId", "userId", "success"})
@RegisterForReflection
public record SessionInfoResponse(@JsonUnwrapped SessionDetails session, boolean success) {

  static final String EXAMPLE =
      "{\"_id\":\"692282d2c1a4f52b6a8e9d01\",\"sessionId\":\"WJ2giBwm4B9mcojFi\","
          + "\"userId\":\"2tTEqR7ZNMJ4HGGNa\","
          + "\"device\":{\"type\":\"browser\",\"name\":\"Firefox\",\"longVersion\":\"145.0.1\","
          + "\"os\":{\"name\":\"Linux\",\"version\":\"x86_64\"},\"version\":\"145\"},"
          + "\"host\":\"chat.example\",\"ip\":\"203.0.113.7\",\"loginAt\":\"2026-11-23T08:15:30.000Z\","
          + "\"success\":true}";
}
