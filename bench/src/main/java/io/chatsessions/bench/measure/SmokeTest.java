package io.chatsessions.bench.measure;

import io.chatsessions.bench.data.Batch;
import io.chatsessions.bench.data.Database;
import io.chatsessions.bench.data.Population;
import io.chatsessions.bench.data.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

/**
 * The main path of the contract, which every service has to keep before it is timed: one that does
 * less work than the others would win.
 */
final class SmokeTest {

  private static final String NOT_LOGGED_IN =
      "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}";
  private static final String NOT_FOUND = "{\"success\":false,\"error\":\"Session not found\"}";
  private static final String NO_SESSION_ID =
      "{\"success\":false,\"errorType\":\"invalid-params\","
          + "\"error\":\"must have required property 'sessionId'\"}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;
  private final Database database;

  SmokeTest(int port, Database database) {
    endpoint = URI.create("http://127.0.0.1:" + port + "/api/v1/sessions/logout.me");
    this.database = database;
  }

  void run() throws Exception {
    Batch batch = database.seed(Population.PLAIN, 2);
    Request own = batch.logout(0);
    Request others = batch.logout(1);

    expect(401, NOT_LOGGED_IN, send(call(body(own.sessionId()))));
    expect(401, NOT_LOGGED_IN, send(as(batch.refused(0), body(own.sessionId()))));
    expect(401, NOT_LOGGED_IN, send(as(batch.refused(0), "{}")));
    expect(400, NO_SESSION_ID, send(as(own, "{}")));
    expect(404, NOT_FOUND, send(as(own, body(batch.notFound(0).sessionId()))));
    expect(404, NOT_FOUND, send(as(own, body(others.sessionId()))));
    database.verifier().verify(batch, Set.of(0, 1));

    String success = "{\"sessionId\":\"" + own.sessionId() + "\",\"success\":true}";
    expect(200, success, send(as(own, body(own.sessionId()))));
    database.verifier().verify(batch, Set.of(1));
    expect(404, NOT_FOUND, send(as(own, body(own.sessionId()))));
    database.remove(batch);
  }

  private HttpRequest.Builder call(String body) {
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder as(Request caller, String body) {
    return call(body).header("X-User-Id", caller.userId()).header("X-Auth-Token", caller.token());
  }

  private static String body(String sessionId) {
    return "{\"sessionId\":\"" + sessionId + "\"}";
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void expect(int status, String body, HttpResponse<String> answer) {
    if (answer.statusCode() != status || !answer.body().equals(body)) {
      throw new AssertionError(
          "Expected " + status + " " + body + ", was " + answer.statusCode() + " " + answer.body());
    }
  }
}
