package io.chatsessions.crash;

import io.chatsessions.packaged.PackagedService;
import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Deque;

/**
 * A signed-in user who ends their other logins one after the other.
 *
 * @param login the login that calls
 * @param others the other logins, not called for yet
 * @param service where to call
 * @param http how
 */
record Caller(TestLogin login, Deque<TestLogin> others, PackagedService service, HttpClient http) {

  /** What a caller knows who got no answer. */
  static final int UNANSWERED = 0;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The status of the answer. */
  int logout(String sessionId) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.uri(Api.LOGOUT_ME))
            .timeout(PATIENCE)
            .header("X-User-Id", login.user().id())
            .header("X-Auth-Token", login.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Bodies.logoutBody(sessionId)))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return UNANSWERED;
    }
  }

  /** Repeats the call until the service can say how it ended. */
  int logoutUntilAnswered(String sessionId) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    int status = logout(sessionId);
    while ((status == UNANSWERED || status == 503) && System.nanoTime() < deadline) {
      Thread.sleep(20);
      status = logout(sessionId);
    }
    return status;
  }
}
