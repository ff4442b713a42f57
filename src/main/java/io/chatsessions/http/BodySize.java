package io.chatsessions.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body by its announced length, before anybody asks who is calling. One without an
 * announced length is measured while it is read, so its caller must be signed in to learn the
 * limit.
 */
@ApplicationScoped
class BodySize {

  private final long limit;

  BodySize(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FilterOrder.BODY_SIZE);
  }

  private void check(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= limit) {
      context.next();
      return;
    }
    HttpServerRequest request = context.request();
    // Closing with unread bytes resets the connection, and the caller might never see the answer.
    request.endHandler(end -> request.connection().close());
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    RouterErrors.answer(context, ApiError.PAYLOAD_TOO_LARGE);
  }

  // The framework would answer one that is too long with an empty body.
  @ServerRequestFilter
  Uni<Void> readChunked(ContainerRequestContext context, HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        ? read(request).invoke(context::setEntityStream).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private Uni<InputStream> read(HttpServerRequest request) {
    Buffer body = Buffer.buffer();
    return Uni.createFrom()
        .emitter(
            reading -> {
              request.handler(
                  chunk -> {
                    if (body.length() + chunk.length() > limit) {
                      reading.fail(new ApiException(ApiError.PAYLOAD_TOO_LARGE));
                    } else {
                      body.appendBuffer(chunk);
                    }
                  });
              request.endHandler(
                  end -> reading.complete(new ByteArrayInputStream(body.getBytes())));
              request.resume();
            });
  }
}
