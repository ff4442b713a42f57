package io.chatsessions.packaged;

import io.chatsessions.support.FreePort;
import io.chatsessions.support.TestLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** The service as callers and operators reach it, at two free ports. */
abstract class ReachableService {

  private final int port = FreePort.find();
  private final int managementPort = FreePort.find();
  private final HttpClient client = HttpClient.newHttpClient();

  /** The variables that have it listen there. */
  final Map<String, String> ports() {
    return Map.of(
        "QUARKUS_HTTP_PORT", String.valueOf(port),
        "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
  }

  /** Where callers reach this path. */
  public final URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Where operators reach this path. */
  final URI managementUri(String path) {
    return URI.create("http://127.0.0.1:" + managementPort + path);
  }

  /** The status of this login's GET. */
  final int get(TestLogin login, String path) throws IOException, InterruptedException {
    return status(as(login, path));
  }

  /** The status of this login's POST. */
  final int post(TestLogin login, String path, String body)
      throws IOException, InterruptedException {
    return status(as(login, path).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder as(TestLogin login, String path) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .header("X-User-Id", login.user().id())
        .header("X-Auth-Token", login.token());
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  /** The status of the readiness probe; 0 if nobody answers. */
  final int readiness() throws InterruptedException {
    try {
      return status(HttpRequest.newBuilder(managementUri("/q/health/ready")));
    } catch (IOException e) {
      return 0;
    }
  }

  /** What it exports to Prometheus. */
  final String metrics() throws IOException, InterruptedException {
    var metrics = HttpRequest.newBuilder(managementUri("/q/metrics")).build();
    return client.send(metrics, BodyHandlers.ofString()).body();
  }
}
