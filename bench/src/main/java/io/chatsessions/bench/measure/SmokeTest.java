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
record SmokeTest(int port, Database database) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String NOT_LOGGED_IN =
      "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}";
  private static final String NOT_FOUND = "{\"success\":false,\"error\":\"Session not found\"}";
  private static final String NO_SESSION_ID =
      "{\"success\":false,\"errorType\":\"invalid-params\","
          + "\"error\":\"must have required property 'sessionId'\"}";

  void run() throws Exception {
    Batch batch = database.seed(Population.ending(1), 2);
    Request own = batch.logout(0);
    Request others = batch.logout(1);

    expect(401, NOT_LOGGED_IN, send(port, call(body(own.sessionId()))));
    expect(401, NOT_LOGGED_IN, as(batch.refused(0), body(own.sessionId())));
    expect(401, NOT_LOGGED_IN, as(batch.refused(0), "{}"));
    expect(400, NO_SESSION_ID, as(own, "{}"));
    expect(404, NOT_FOUND, as(own, body(batch.notFound(0).sessionId())));
    expect(404, NOT_FOUND, as(own, body(others.sessionId())));
    database.verify(batch, Set.of(0, 1));

    expect(200, success(own), as(own, body(own.sessionId())));
    database.verify(batch, Set.of(1));
    expect(404, NOT_FOUND, as(own, body(own.sessionId())));
    database.remove(batch);
  }

  /** One logout, which has to succeed. */
  void logout(Request request) throws Exception {
    expect(200, success(request), as(request, body(request.sessionId())));
  }

  private HttpResponse<String> as(Request caller, String body) throws Exception {
    return send(
        port,
        call(body).header("X-User-Id", caller.userId()).header("X-Auth-Token", caller.token()));
  }

  private HttpRequest.Builder call(String body) {
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(int port, HttpRequest.Builder request) throws Exception {
    URI endpoint = URI.create("http://127.0.0.1:" + port + "/api/v1/sessions/logout.me");
    return CLIENT.send(request.uri(endpoint).build(), BodyHandlers.ofString());
  }

  private static String body(String sessionId) {
    return "{\"sessionId\":\"" + sessionId + "\"}";
  }

  private static String success(Request request) {
    return "{\"sessionId\":\"" + request.sessionId() + "\",\"success\":true}";
  }

  private static void expect(int status, String body, HttpResponse<String> answer) {
    if (answer.statusCode() != status || !answer.body().equals(body)) {
      throw new AssertionError(
          "Expected " + status + " " + body + ", was " + answer.statusCode() + " " + answer.body());
    }
  }
}
