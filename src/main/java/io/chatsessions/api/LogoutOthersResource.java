package io.chatsessions.api;

import io.chatsessions.Endpoint;
import io.chatsessions.auth.Caller;
import io.chatsessions.limit.Deadline;
import io.chatsessions.observe.Attempt;
import io.chatsessions.observe.Attempts;
import io.chatsessions.session.LogoutOthers;
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

@Path("/api/v1/sessions/logout.others")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false) // Quarkus would stop half-way when the caller hangs up.
public class LogoutOthersResource {

  private final SecurityIdentity identity;
  private final Attempts attempts;
  private final Deadline deadline;
  private final LogoutOthers logoutOthers;

  LogoutOthersResource(
      SecurityIdentity identity, Attempts attempts, Deadline deadline, LogoutOthers logoutOthers) {
    this.identity = identity;
    this.attempts = attempts;
    this.deadline = deadline;
    this.logoutOthers = logoutOthers;
  }

  /** Ends every other login; personal access tokens stay. */
  @POST
  public Uni<Response> logoutOthers(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @Context RoutingContext call,
      byte[] body) {
    Attempt attempt = attempts.of(call, Endpoint.LOGOUT_OTHERS);
    refuseContent(type, body);
    Caller caller = Caller.of(identity);
    return deadline
        .within(
            call,
            attempt.follow(
                logoutOthers.endOthers(caller.userId(), caller.token(), () -> deadline.left(call)),
                Answers::effect))
        .map(
            outcome ->
                outcome.match(
                    ended -> Answers.success(new LogoutOthersResponse(ended.logins(), true)),
                    ApiError.NOT_LOGGED_IN::toResponse));
  }

  // Clients that send no body still name a type: whatever their library calls an empty form.
  private static void refuseContent(String type, byte[] body) {
    if (body.length > 0 && !StrictJson.parseBody(type, body).isEmpty()) {
      throw new ApiException(ApiError.UNKNOWN_PROPERTY);
    }
  }
}
