package io.chatsessions.api;

import io.chatsessions.auth.Caller;
import io.chatsessions.limit.Deadline;
import io.chatsessions.workspace.SessionRepository;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/sessions/info")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SessionInfoResource {

  private final SecurityIdentity identity;
  private final Deadline deadline;
  private final SessionRepository sessions;

  SessionInfoResource(SecurityIdentity identity, Deadline deadline, SessionRepository sessions) {
    this.identity = identity;
    this.deadline = deadline;
    this.sessions = sessions;
  }

  @GET
  public Uni<Response> info(@Context RoutingContext call) {
    String sessionId =
        new QueryParameters(call.request().query())
            .text("sessionId", ApiError.SESSION_ID_NOT_A_STRING);
    if (sessionId == null) {
      throw new ApiException(ApiError.SESSION_ID_MISSING);
    }
    return deadline
        .within(call, sessions.findNewest(Caller.of(identity).userId(), sessionId))
        .map(
            newest ->
                newest == null
                    ? ApiError.SESSION_NOT_FOUND.toResponse()
                    : Answers.success(SessionInfoResponse.of(newest)));
  }
}
