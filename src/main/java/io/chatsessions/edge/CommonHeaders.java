package io.chatsessions.edge;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.observe.RequestId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jboss.logging.MDC;

/** The headers of every answer, set before anything else can answer. */
@Singleton
public class CommonHeaders {

  public static final Map<String, String> FIXED =
      Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");

  private static volatile boolean dependOnOrigin;

  CommonHeaders(ChatSessionsConfig config) {
    dependOnOrigin = config.cors().origins().isPresent();
  }

  void prepare(RoutingContext request) {
    addTo(request);
    // There is one representation, so what the caller would rather have cannot matter.
    request.request().headers().remove(HttpHeaders.ACCEPT);
    request.next();
  }

  public static void addFixed(BiConsumer<String, String> headers) {
    FIXED.forEach(headers);
    if (dependOnOrigin) {
      headers.accept("Vary", "Origin");
    }
  }

  static void addTo(RoutingContext request) {
    MultiMap answer = request.response().headers();
    if (!answer.contains(RequestId.HEADER)) {
      String id = RequestId.of(request.request().getHeader(RequestId.HEADER));
      MDC.put(RequestId.LOG_KEY, RequestId.loggable(id));
      answer.set(RequestId.HEADER, id);
      addFixed(answer::set);
    }
  }
}
