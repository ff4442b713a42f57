package io.chatsessions.api;

import io.chatsessions.observe.Effect;
import io.chatsessions.session.LogoutOutcome;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

final class Answers {

  private Answers() {}

  // The type is named here because JAX-RS would add a charset, which Rocket.Chat does not.
  static Response success(Object body) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }

  static Effect effect(LogoutOutcome outcome) {
    return outcome.match(
        ended -> new Effect(ended.documents(), ended.pushDocuments(), ended.connections().label()),
        () -> Effect.NONE);
  }
}
