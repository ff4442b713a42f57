package io.chatsessions.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that is compressed, before it is read: nothing here unpacks one. */
class EncodedBody {

  @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
  void refuse(HttpServerRequest request) {
    if (request.method() == HttpMethod.POST && hasBody(request) && isEncoded(request)) {
      throw new ApiException(ApiError.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || length != null && Long.parseLong(length) > 0;
  }

  private static boolean isEncoded(HttpServerRequest request) {
    return request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::trim)
        .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"));
  }
}
