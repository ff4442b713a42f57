package io.chatsessions.api;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Serves the OpenAPI document. The build makes it from {@code openapi.yaml}, because to make one
 * from the endpoints at each start would take as long as all the rest of the start.
 */
class ApiDocument {

  private static final String FILE = "/openapi.json";

  void register(@Observes ManagementInterface management) {
    management.router().get("/q/openapi").handler(ApiDocument::serve);
  }

  private static void serve(RoutingContext request) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
        .end(Buffer.buffer(read()));
  }

  private static byte[] read() {
    try (InputStream document = ApiDocument.class.getResourceAsStream(FILE)) {
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
