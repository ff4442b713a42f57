package io.chatsessions.api;

import io.chatsessions.limit.TooManyRequestsException;
import io.chatsessions.workspace.WorkspaceFailure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ExceptionMappers {

  private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

  @ServerExceptionMapper
  Response known(ApiException exception) {
    return exception.error().toResponse();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response notLoggedIn() {
    return ApiError.NOT_LOGGED_IN.toResponse();
  }

  @ServerExceptionMapper
  Response tooManyRequests(TooManyRequestsException exception) {
    long seconds = exception.waitSeconds();
    return Response.fromResponse(ApiError.TOO_MANY_REQUESTS.toResponse())
        .entity(String.format(Locale.ROOT, ApiError.TOO_MANY_REQUESTS.body(), seconds))
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .build();
  }

  @ServerExceptionMapper
  Response pathNotFound(NotFoundException exception) {
    return ApiError.PATH_NOT_FOUND.toResponse();
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException exception) {
    return switch (exception.getResponse().getStatus()) {
      case 413 -> ApiError.PAYLOAD_TOO_LARGE.toResponse();
      // The framework's only 400 is for a Content-Type that it cannot parse.
      case 400, 415 -> ApiError.UNSUPPORTED_MEDIA_TYPE.toResponse();
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
