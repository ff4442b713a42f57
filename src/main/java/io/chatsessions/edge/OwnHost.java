package io.chatsessions.edge;

import io.chatsessions.limit.ClientAddress;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Tells a page of the host that the browser has asked from a page of any other. */
@Singleton
class OwnHost {

  private final ClientAddress clients;

  OwnHost(ClientAddress clients) {
    this.clients = clients;
  }

  // A proxy that puts its own address into Host, or leaves the port out, tells here what the
  // browser was asked for.
  boolean isOf(String origin, HttpServerRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    if (!clients.isFromProxy(request)) {
      return isSame(origin, host);
    }
    String asked = outermost(request, "X-Forwarded-Host", host);
    String port = outermost(request, "X-Forwarded-Port", null);
    return isSame(origin, asked)
        || asked != null && port != null && isSame(origin, withoutPort(asked) + ":" + port);
  }

  // Each proxy adds what it was asked for; the first of them stands before the browser.
  private static String outermost(HttpServerRequest request, String header, String otherwise) {
    return request.headers().getAll(header).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::trim)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(otherwise);
  }

  // The scheme is left out: behind a proxy that ends TLS the service sees http for an https page.
  static boolean isSame(String origin, String host) {
    if (host == null || !origin.startsWith("http://") && !origin.startsWith("https://")) {
      return false;
    }
    String defaultPort = origin.startsWith("https:") ? ":443" : ":80";
    String authority = origin.substring(origin.indexOf("://") + 3);
    return !authority.isEmpty()
        && without(defaultPort, authority).equalsIgnoreCase(without(defaultPort, host));
  }

  private static String without(String port, String authority) {
    return authority.endsWith(port)
        ? authority.substring(0, authority.length() - port.length())
        : authority;
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d*$", "");
  }
}
