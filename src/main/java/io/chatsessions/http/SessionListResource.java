package io.chatsessions.http;

import io.chatsessions.auth.Caller;
import io.chatsessions.limit.WithinDeadline;
import io.chatsessions.session.SessionInfo;
import io.chatsessions.session.SessionList;
import io.chatsessions.session.SessionQuery;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Shows the caller their own sessions. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RateLimit
@WithinDeadline
public class SessionListResource {

  private final SecurityIdentity identity;
  private final SessionQueryReader queries;
  private final SessionList list;
  private final SessionInfo info;

  SessionListResource(
      SecurityIdentity identity, SessionQueryReader queries, SessionList list, SessionInfo info) {
    this.identity = identity;
    this.queries = queries;
    this.list = list;
    this.info = info;
  }

  /** One page of the caller's sessions: one item for each login, the newest first. */
  @GET
  @Path("list")
  public Uni<Response> list(@Context HttpServerRequest call) {
    SessionQuery query = queries.read(new QueryParameters(call.query()));
    Caller caller = Caller.of(identity);
    return list.page(caller.userId(), caller.token(), query)
        .map(page -> Answers.success(SessionListResponse.of(page, query)));
  }

  /** What the workspace knows of one of the caller's sessions. */
  @GET
  @Path("info")
  public Uni<Response> info(@Context HttpServerRequest call) {
    String sessionId =
        new QueryParameters(call.query()).text("sessionId", ApiError.SESSION_ID_NOT_A_STRING);
    if (sessionId == null) {
      throw new ApiException(ApiError.SESSION_ID_MISSING);
    }
    return info.of(Caller.of(identity).userId(), sessionId)
        .onItem()
        .ifNotNull()
        .transform(session -> Answers.success(new SessionInfoResponse(session, true)))
        .onItem()
        .ifNull()
        .continueWith(ApiError.SESSION_NOT_FOUND::toResponse);
  }
}
