package io.chatsessions.http;

import io.chatsessions.auth.Caller;
import io.chatsessions.session.LogoutOthers;
import io.chatsessions.session.LogoutOthersOutcome;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
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

/** Ends every login of the caller but the one that calls. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class LogoutOthersResource {

  private final SecurityIdentity identity;
  private final LogoutOthers logoutOthers;

  LogoutOthersResource(SecurityIdentity identity, LogoutOthers logoutOthers) {
    this.identity = identity;
    this.logoutOthers = logoutOthers;
  }

  /** Ends every other login; personal access tokens stay. */
  @POST
  @Path("logout.others")
  @Consumes(MediaType.WILDCARD)
  public Uni<Response> logoutOthers(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, byte[] body) {
    refuseContent(type, body);
    Caller caller = Caller.of(identity);
    return logoutOthers
        .endOthers(caller.userId(), caller.token())
        .map(LogoutOthersResource::answer);
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
