package io.chatsessions.api;

import io.chatsessions.Endpoint;
import io.chatsessions.auth.Caller;
import io.chatsessions.limit.Deadline;
import io.chatsessions.observe.Attempt;
import io.chatsessions.observe.Attempts;
import io.chatsessions.session.Logout;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/api/v1/sessions/logout.me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false) // Quarkus would stop half-way when the caller hangs up.
public class LogoutMeResource {

  private final SecurityIdentity identity;
  private final Attempts attempts;
  private final Deadline deadline;
  private final Logout logout;

  LogoutMeResource(SecurityIdentity identity, Attempts attempts, Deadline deadline, Logout logout) {
    this.identity = identity;
    this.attempts = attempts;
    this.deadline = deadline;
    this.logout = logout;
  }

  @POST
  public Uni<Response> logoutMe(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @Context RoutingContext call,
      byte[] body) {
    Attempt attempt = attempts.of(call, Endpoint.LOGOUT_ME);
    String sessionId = LogoutMeRequest.read(type, body).sessionId();
    return deadline
        .within(
            call,
            attempt
                .on(sessionId)
                .follow(
                    logout.endSession(
                        Caller.of(identity).userId(), sessionId, () -> deadline.left(call)),
                    Answers::effect))
        .map(
            outcome ->
                outcome.match(
                    ended -> Answers.success(new LogoutMeResponse(sessionId, true)),
                    ApiError.SESSION_NOT_FOUND::toResponse));
  }
}
