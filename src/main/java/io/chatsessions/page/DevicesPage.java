package io.chatsessions.page;

import io.chatsessions.ChatSessionsConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** The page "Your devices": a front-end of the API for whoever has none. */
@Singleton
class DevicesPage {

  private static final List<String> FILES =
      List.of(
          "style.css",
          "icon.svg",
          "page.js",
          "api.js",
          "confirm.js",
          "credentials.js",
          "device.js",
          "devices.js",
          "failures.js",
          "heading.js",
          "language.js",
          "logouts.js",
          "not-me.js",
          "notice.js",
          "row.js",
          "search.js",
          "sessions.js",
          "time.js",
          "token.js",
          "views.js",
          "workspace.js",
          "words/ar.js",
          "words/de.js",
          "words/en.js",
          "words/es.js",
          "words/fr.js",
          "words/ja.js",
          "words/pt.js");

  private static final String API_DOCUMENT = "/openapi.json";

  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'");

  private final boolean enabled;
  private final PageAddress address;
  private final String signIn;

  DevicesPage(ChatSessionsConfig config) {
    this.enabled = config.devicesPage().enabled();
    this.address = new PageAddress(config.devicesPage().path());
    this.signIn =
        config.devicesPage().signInUrl().map(SignInUrl::new).map(SignInUrl::html).orElse("");
  }

  void register(@Observes Router router) {
    if (!enabled) {
      return;
    }
    serve(router, address.path(), PageFile.of("text/html;charset=utf-8", page()));
    for (String name : FILES) {
      PageFile file = PageFile.of(PageFile.typeOf(name), PageFile.read(name));
      serve(router, address.path() + "/" + name, file);
    }
    // Here, and not below /api: whoever may reach the page may read it, and no token is looked up.
    PageFile document =
        PageFile.of(PageFile.typeOf(API_DOCUMENT), PageFile.readResource(API_DOCUMENT));
    serve(router, address.path() + API_DOCUMENT, document);
  }

  private String page() {
    return PageFile.read("index.html")
        .replace("{{files}}", address.files())
        .replace("{{workspace}}", address.root())
        .replace("{{sign-in}}", signIn);
  }

  private static void serve(Router router, String path, PageFile file) {
    router.route(path).handler(request -> answer(request, file));
  }

  private static void answer(RoutingContext request, PageFile file) {
    HttpMethod method = request.request().method();
    if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
      send(request, file);
    } else {
      request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      request.fail(405);
    }
  }

  private static void send(RoutingContext request, PageFile file) {
    String path = request.request().path();
    if (path.endsWith("/")) {
      // The route matches this too, but the page's relative links would lead astray.
      String name = path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
      request.response().setStatusCode(308).putHeader(HttpHeaders.LOCATION, "../" + name).end();
      return;
    }
    HttpServerResponse response =
        request
            .response()
            // Kept, but asked about each time: after an update no browser mixes old and new files.
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
            .putHeader(HttpHeaders.ETAG, file.etag())
            .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader("Referrer-Policy", "no-referrer")
            .putHeader("Cross-Origin-Opener-Policy", "same-origin")
            .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (file.isAmong(request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, file.type()).end(file.content());
    }
  }
}
