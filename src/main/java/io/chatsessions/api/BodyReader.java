package io.chatsessions.api;

import io.chatsessions.limit.Deadline;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads bodies. The framework would answer one that is too long with an empty body, and wait for
 * ever for one that does not come; nothing here unpacks one that is compressed. A caller must be
 * signed in to learn any of it.
 */
@ApplicationScoped
class BodyReader {

  private final long limit;
  private final Deadline deadline;

  BodyReader(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      Deadline deadline) {
    this.limit = limit.asLongValue();
    this.deadline = deadline;
  }

  @ServerRequestFilter
  Uni<Void> read(ContainerRequestContext context, RoutingContext call) {
    HttpServerRequest request = call.request();
    if (request.method() != HttpMethod.POST) {
      return Uni.createFrom().voidItem();
    }
    if (hasBody(request) && isEncoded(request)) {
      throw new ApiException(ApiError.UNSUPPORTED_MEDIA_TYPE);
    }
    if (request.isEnded()) {
      return Uni.createFrom().voidItem();
    }
    long start = System.nanoTime();
    return Uni.createFrom()
        .<Buffer>emitter(body -> read(request, body))
        .invoke(body -> context.setEntityStream(new ByteArrayInputStream(body.getBytes())))
        .eventually(() -> deadline.leaveOut(call, System.nanoTime() - start))
        .replaceWithVoid();
  }

  private void read(HttpServerRequest request, UniEmitter<? super Buffer> whole) {
    Buffer body = Buffer.buffer();
    request.handler(
        part -> {
          if (body.length() + part.length() > limit) {
            whole.fail(new ApiException(ApiError.PAYLOAD_TOO_LARGE));
          } else {
            body.appendBuffer(part);
          }
        });
    request.endHandler(end -> whole.complete(body));
    AwaitedBody.of(((ConnectionBase) request.connection()).channel())
        .onLoss(why -> whole.fail(new ApiException(why)));
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      request.response().writeContinue();
    }
    request.resume();
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
