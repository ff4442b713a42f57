package io.chatsessions.api;

import io.chatsessions.auth.Caller;
import io.chatsessions.limit.Deadline;
import io.chatsessions.workspace.SessionList;
import io.chatsessions.workspace.SessionQuery;
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

@Path("/api/v1/sessions/list")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SessionListResource {

  private final SecurityIdentity identity;
  private final Deadline deadline;
  private final SessionList list;

  SessionListResource(SecurityIdentity identity, Deadline deadline, SessionList list) {
    this.identity = identity;
    this.deadline = deadline;
    this.list = list;
  }

  /** One page of the caller's sessions: one item for each login, the newest first. */
  @GET
  public Uni<Response> list(@Context RoutingContext call) {
    SessionQuery query = SessionQueryReader.read(new QueryParameters(call.request().query()));
    Caller caller = Caller.of(identity);
    return deadline
        .within(call, list.page(caller.userId(), caller.token(), query))
        .map(page -> Answers.success(SessionListResponse.of(page, query, caller.userId())));
  }
}
