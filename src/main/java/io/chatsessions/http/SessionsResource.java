package io.chatsessions.http;

import io.chatsessions.auth.Caller;
import io.chatsessions.limit.Deadline;
import io.chatsessions.limit.WithinDeadline;
import io.chatsessions.observe.Attempt;
import io.chatsessions.observe.Attempts;
import io.chatsessions.observe.Effect;
import io.chatsessions.observe.Endpoint;
import io.chatsessions.session.Logout;
import io.chatsessions.session.LogoutOutcome;
import io.chatsessions.session.LogoutOutcome.Ended;
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

/** The caller's own sessions, as Rocket.Chat's {@code /api/v1/sessions} serves them. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RateLimit
@WithinDeadline
@Cancellable(false) // Quarkus would stop half-way when the caller hangs up.
public class SessionsResource {

  private final SecurityIdentity identity;
  private final LogoutRequestReader requests;
  private final Attempts attempts;
  private final Logout logout;
  private final Deadline deadline;

  SessionsResource(
      SecurityIdentity identity,
      LogoutRequestReader requests,
      Attempts attempts,
      Logout logout,
      Deadline deadline) {
    this.deadline = deadline;
    this.identity = identity;
    this.requests = requests;
    this.attempts = attempts;
    this.logout = logout;
  }

  /** Ends one of the caller's sessions. */
  @POST
  @Path("logout.me")
  public Uni<Response> logoutMe(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @Context RoutingContext call,
      byte[] body) {
    Attempt attempt = attempts.of(call, Endpoint.LOGOUT_ME);
    LogoutRequest request = requests.read(type, body);
    return attempt
        .on(request.sessionId())
        .follow(
            logout.endSession(
                Caller.of(identity).userId(), request.sessionId(), () -> deadline.left(call)),
            outcome -> outcome.match(SessionsResource::effect, notFound -> Effect.NONE))
        .map(SessionsResource::answer);
  }

  private static Effect effect(Ended ended) {
    return new Effect(ended.documents(), ended.pushDocuments(), ended.connections().label());
  }

  private static Response answer(LogoutOutcome outcome) {
    return outcome.match(
        ended -> Answers.success(new LogoutResponse(ended.sessionId(), true)),
        notFound -> ApiError.SESSION_NOT_FOUND.toResponse());
  }
}
