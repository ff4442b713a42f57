package io.chatsessions.http;

import io.chatsessions.auth.Caller;
import io.chatsessions.limit.WithinDeadline;
import io.chatsessions.session.SessionInfo;
import io.chatsessions.session.SessionList;
import io.chatsessions.session.SessionQuery;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

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
  @Operation(summary = "Lists the caller's sessions, one item for each login")
  @Parameter(
      name = "offset",
      in = ParameterIn.QUERY,
      description = "How many sessions to leave out before the page.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
  @Parameter(
      name = "count",
      in = ParameterIn.QUERY,
      description = "How many sessions a page has; at most 100, also where more is asked for.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "50"))
  @Parameter(
      name = "filter",
      in = ParameterIn.QUERY,
      description = "Only sessions whose device, system or ids have this part, in any case.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 128))
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      description =
          "A JSON object of loginAt, device.name, device.os.name and device.os.version with 1 for"
              + " ascending or -1 for descending; else the newest login is first.",
      example = "{\"device.name\":1,\"loginAt\":-1}",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(value = SessionListResponse.class, responseDescription = "One page")
  @FailsWith({
    ApiError.NOT_A_NUMBER,
    ApiError.NOT_POSITIVE,
    ApiError.NEGATIVE,
    ApiError.NOT_A_STRING,
    ApiError.FILTER_TOO_LONG,
    ApiError.INVALID_SORT,
    ApiError.INVALID_SORT_KEYS
  })
  public Uni<Response> list(@Context UriInfo uri) {
    SessionQuery query = queries.read(new QueryParameters(uri.getQueryParameters()));
    Caller caller = Caller.of(identity);
    return list.page(caller.userId(), caller.token(), query)
        .map(page -> Answers.success(SessionListResponse.of(page, query)));
  }

  /** What the workspace knows of one of the caller's sessions. */
  @GET
  @Path("info")
  @Operation(summary = "Shows one of the caller's sessions")
  @Parameter(
      name = "sessionId",
      in = ParameterIn.QUERY,
      required = true,
      example = "WJ2giBwm4B9mcojFi",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(value = SessionInfoResponse.class, responseDescription = "The session")
  @FailsWith({
    ApiError.SESSION_ID_MISSING,
    ApiError.SESSION_ID_NOT_A_STRING,
    ApiError.SESSION_NOT_FOUND
  })
  public Uni<Response> info(@Context UriInfo uri) {
    String sessionId =
        new QueryParameters(uri.getQueryParameters())
            .text("sessionId", ApiError.SESSION_ID_NOT_A_STRING);
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
