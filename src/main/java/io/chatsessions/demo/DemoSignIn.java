package io.chatsessions.demo;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Opens the page "Your devices" with the demo user signed in. It is an address of dev mode's own,
 * and not something that the page understands (a token in its link, say), because such a link would
 * let anybody sign others in as somebody else; so the product has nothing of it.
 */
@Singleton
@IfBuildProfile("dev")
class DemoSignIn {

  static final String PATH = "/demo";

  private static final String SIGN_IN =
      """
      <!doctype html>
      <html lang="en">
      <title>Signing in the demo user</title>
      <script type="module">
        import { keepForThisTab } from '.%1$s/credentials.js';
        keepForThisTab({ userId: '%2$s', token: '%3$s' });
        location.replace('.%1$s');
      </script>
      </html>
      """;

  private final DemoDatabase database;
  private final ChatSessionsConfig config;

  DemoSignIn(DemoDatabase database, ChatSessionsConfig config) {
    this.database = database;
    this.config = config;
  }

  void register(@Observes Router router) {
    router.get(PATH).handler(this::signIn);
  }

  private void signIn(RoutingContext request) {
    if (!database.isUsed()) {
      request.next();
      return;
    }
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
        .end(
            String.format(
                Locale.ROOT,
                SIGN_IN,
                config.devicesPage().path(),
                DemoData.USER_ID,
                DemoData.TOKEN));
  }
}
