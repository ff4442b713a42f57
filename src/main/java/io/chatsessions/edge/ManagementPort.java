package io.chatsessions.edge;

import io.chatsessions.api.ApiError;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** What operators reach is for their tools to read, and for no page in a browser. */
class ManagementPort {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  void register(@Observes ManagementInterface management) {
    management.router().route().order(Integer.MIN_VALUE).handler(ManagementPort::keepToReading);
  }

  private static void keepToReading(RoutingContext request) {
    String path = request.normalizedPath();
    boolean metrics = path.startsWith("/q/metrics");
    HttpMethod method = request.request().method();
    request.addHeadersEndHandler(
        sending -> request.response().headers().remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN));
    if (metrics ? method == HttpMethod.GET : READING.contains(method)) {
      request.next();
    } else {
      request.response().putHeader(HttpHeaders.ALLOW, metrics ? "GET" : "GET, HEAD");
      RouterErrors.answer(request, ApiError.METHOD_NOT_ALLOWED);
    }
  }
}
