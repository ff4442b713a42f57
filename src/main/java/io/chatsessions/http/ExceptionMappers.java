package io.chatsessions.http;

import io.chatsessions.auth.AuthTokenMechanism;
import io.chatsessions.workspace.WorkspaceFailure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into an error of the contract. */
class ExceptionMappers {

  private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

  @ServerExceptionMapper
  Response known(ApiException exception) {
    return exception.error().toResponse();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response notLoggedIn() {
    Response answer = ApiError.NOT_LOGGED_IN.toResponse();
    answer.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, AuthTokenMechanism.CHALLENGE);
    return answer;
  }

  @ServerExceptionMapper
  Response pathNotFound(NotFoundException exception) {
    return ApiError.PATH_NOT_FOUND.toResponse();
  }

  @ServerExceptionMapper
  Response methodNotAllowed(NotAllowedException exception) {
    Response answer = ApiError.METHOD_NOT_ALLOWED.toResponse();
    answer
        .getHeaders()
        .add(HttpHeaders.ALLOW, exception.getResponse().getHeaderString(HttpHeaders.ALLOW));
    return answer;
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException exception) {
    return switch (exception.getResponse().getStatus()) {
      case 413 -> ApiError.PAYLOAD_TOO_LARGE.toResponse();
      case 415 -> ApiError.UNSUPPORTED_MEDIA_TYPE.toResponse();
      default -> unforeseen(exception);
    };
  }

  @ServerExceptionMapper
  Response anything(Throwable failure) {
    if (WorkspaceFailure.isOutage(failure)) {
      LOG.warnf("MongoDB did not answer: %s", WorkspaceFailure.describe(failure));
      return ApiError.UNAVAILABLE.toResponse();
    }
    return unforeseen(failure);
  }

  private static Response unforeseen(Throwable failure) {
    LOG.errorf("Unforeseen failure: %s", WorkspaceFailure.describe(failure));
    return ApiError.INTERNAL.toResponse();
  }
}
