package io.chatsessions.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answers to calls that went well. */
final class Answers {

  private Answers() {}

  // The type is named here because JAX-RS would add a charset, which Rocket.Chat does not.
  static Response success(Object body) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
