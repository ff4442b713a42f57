package io.chatsessions.edge.wire;

import io.chatsessions.api.ApiError;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Tells a request that can be served from one that cannot even be routed. */
final class MalformedRequest {

  private MalformedRequest() {}

  /** Says what is wrong with a request, if anything; Vert.x then serves it to nobody. */
  static Optional<ApiError> refuse(HttpRequest request) {
    request.setUri(RawQuery.escaped(request.uri()));
    Optional<ApiError> error = errorIn(request);
    if (error.isPresent() && request.decoderResult().isSuccess()) {
      request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException()));
    }
    // No caller needs another protocol, and nothing in this package would see what is said in it.
    request.headers().remove(HttpHeaderNames.UPGRADE);
    return error;
  }

  private static Optional<ApiError> errorIn(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return Optional.of(errorFor(request.decoderResult().cause()));
    }
    if (expectsTheUnknown(request)) {
      return Optional.of(ApiError.EXPECTATION_FAILED);
    }
    return isKnownVersion(request) && hasOneHost(request) && isUri(request.uri())
        ? Optional.empty()
        : Optional.of(ApiError.BAD_REQUEST);
  }

  private static ApiError errorFor(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return ApiError.URI_TOO_LONG;
    }
    return cause instanceof TooLongHttpHeaderException
        ? ApiError.HEADERS_TOO_LARGE
        : ApiError.BAD_REQUEST;
  }

  // RFC 9110 section 10.1.1; HTTP/1.0 has no expectations.
  private static boolean expectsTheUnknown(HttpRequest request) {
    return HttpVersion.HTTP_1_1.equals(request.protocolVersion())
        && request.headers().getAll(HttpHeaderNames.EXPECT).stream()
            .anyMatch(value -> !HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(value));
  }

  // Vert.x would answer in whatever version, and whatever protocol, the client has named, and
  // HTTP/01.1 with an empty 501. Netty has one object for each that is written as it should be.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isKnownVersion(HttpRequest request) {
    return request.protocolVersion() == HttpVersion.HTTP_1_1
        || request.protocolVersion() == HttpVersion.HTTP_1_0;
  }

  // RFC 9112 section 3.2; a proxy in front may have routed by the other one.
  private static boolean hasOneHost(HttpRequest request) {
    int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
    return hosts == 1 || hosts == 0 && HttpVersion.HTTP_1_0.equals(request.protocolVersion());
  }

  // Quarkus asks the same, and would answer with an empty body.
  private static boolean isUri(String uri) {
    try {
      new URI(uri);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
