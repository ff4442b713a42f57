package io.chatsessions.http;

import io.chatsessions.auth.Caller;
import io.chatsessions.session.Logout;
import io.chatsessions.session.LogoutOutcome;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The caller's own sessions, as Rocket.Chat's {@code /api/v1/sessions} serves them. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SessionsResource {

  private final SecurityIdentity identity;
  private final LogoutRequestReader requests;
  private final Logout logout;

  SessionsResource(SecurityIdentity identity, LogoutRequestReader requests, Logout logout) {
    this.identity = identity;
    this.requests = requests;
    this.logout = logout;
  }

  /** Ends one of the caller's sessions. */
  @POST
  @Path("logout.me")
  @Consumes(MediaType.WILDCARD)
  public Uni<Response> logoutMe(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, byte[] body) {
    LogoutRequest request = requests.read(type, body);
    return logout
        .endSession(Caller.of(identity).userId(), request.sessionId())
        .map(SessionsResource::answer);
  }

  private static Response answer(LogoutOutcome outcome) {
    return outcome.match(
        ended -> success(new LogoutResponse(ended.sessionId(), true)),
        notFound -> ApiError.SESSION_NOT_FOUND.toResponse());
  }

  // Named here because JAX-RS would add a charset, which Rocket.Chat does not.
  private static Response success(Object body) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
