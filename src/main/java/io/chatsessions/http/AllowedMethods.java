package io.chatsessions.http;

import io.chatsessions.observe.RoutedPath;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * The methods of a path. The framework names none on a 405, and answers {@code OPTIONS} with those
 * of all paths of a resource class and an empty body.
 */
class AllowedMethods {

  void register(@Observes Filters filters) {
    filters.register(AllowedMethods::refuseOptions, FilterOrder.OPTIONS);
  }

  private static void refuseOptions(RoutingContext request) {
    if (request.request().method() != HttpMethod.OPTIONS) {
      request.next();
      return;
    }
    String allowed = of(request.normalizedPath());
    if (allowed.isEmpty()) {
      RouterErrors.answer(request, ApiError.PATH_NOT_FOUND);
    } else {
      request.response().putHeader(HttpHeaders.ALLOW, allowed);
      RouterErrors.answer(request, ApiError.METHOD_NOT_ALLOWED);
    }
  }

  /** The value of an {@code Allow} header; empty if there is no such path. */
  static String of(String path) {
    String wanted = RoutedPath.of(path);
    Set<String> methods = new TreeSet<>();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String known, RuntimeResource resource) {
            if (known.equals(wanted)) {
              methods.add(method);
            }
          }
        });
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }
}
