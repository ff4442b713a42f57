package io.chatsessions.openapi;

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
 * Serves the OpenAPI document of the service to those who develop against it. It is a file, because
 * making it at each start would take as long as all the rest of the start; a test keeps it true.
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
