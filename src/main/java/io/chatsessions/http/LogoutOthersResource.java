package io.chatsessions.http;

import io.chatsessions.auth.Caller;
import io.chatsessions.limit.Deadline;
import io.chatsessions.limit.WithinDeadline;
import io.chatsessions.observe.Attempt;
import io.chatsessions.observe.Attempts;
import io.chatsessions.observe.Effect;
import io.chatsessions.observe.Endpoint;
import io.chatsessions.session.LogoutOthers;
import io.chatsessions.session.LogoutOthersOutcome;
import io.chatsessions.session.LogoutOthersOutcome.Ended;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
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

/** Ends every login of the caller but the one that calls. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RateLimit
@WithinDeadline
@Cancellable(false) // Quarkus would stop half-way when the caller hangs up.
public class LogoutOthersResource {

  private final SecurityIdentity identity;
  private final Attempts attempts;
  private final LogoutOthers logoutOthers;
  private final Deadline deadline;

  LogoutOthersResource(
      SecurityIdentity identity, Attempts attempts, LogoutOthers logoutOthers, Deadline deadline) {
    this.deadline = deadline;
    this.identity = identity;
    this.attempts = attempts;
    this.logoutOthers = logoutOthers;
  }

  /** Ends every other login; personal access tokens stay. */
  @POST
  @Path("logout.others")
  public Uni<Response> logoutOthers(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @Context RoutingContext call,
      byte[] body) {
    Attempt attempt = attempts.of(call, Endpoint.LOGOUT_OTHERS);
    refuseContent(type, body);
    Caller caller = Caller.of(identity);
    return attempt
        .follow(
            logoutOthers.endOthers(caller.userId(), caller.token(), () -> deadline.left(call)),
            outcome -> outcome.match(LogoutOthersResource::effect, signedOut -> Effect.NONE))
        .map(LogoutOthersResource::answer);
  }

  private static Effect effect(Ended ended) {
    return new Effect(ended.documents(), ended.pushDocuments(), ended.connections().label());
  }

  // Clients that send no body still name a type: whatever their library calls an empty form.
  private static void refuseContent(String type, byte[] body) {
    if (body.length > 0 && !JsonBody.read(type, body).isEmpty()) {
      throw new ApiException(ApiError.UNKNOWN_PROPERTY);
    }
  }

  private static Response answer(LogoutOthersOutcome outcome) {
    return outcome.match(
        ended -> Answers.success(new LogoutOthersResponse(ended.logins(), true)),
        signedOut -> {
          throw new UnauthorizedException();
        });
  }
}
