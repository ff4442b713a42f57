package io.chatsessions.packaged;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Callers on connections of their own, who end one session after the other without a pause. */
final class SteadyCallers implements AutoCloseable {

  private static final int CALLERS = 4;

  /** Fewer than a user may send in a minute. */
  private static final int LOGOUTS_OF_A_USER = 8;

  private final URI logout;
  private final Workspace workspace;
  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
  private final AtomicInteger ended = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<TestUser> users = new ConcurrentLinkedQueue<>();
  private volatile boolean withdrawn;

  /** Starts to call. */
  SteadyCallers(PackagedService service, Workspace workspace) {
    this.logout = service.uri(Api.LOGOUT_ME);
    this.workspace = workspace;
    IntStream.range(0, CALLERS).forEach(caller -> threads.execute(this::call));
  }

  /** How many calls were answered with 200 until now. */
  int ended() {
    return ended.get();
  }

  /** The calls that had no answer or another one than 200. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Whose sessions were ended; each has kept one login. */
  List<TestUser> users() {
    return List.copyOf(users);
  }

  /** Begins no further call and waits for the answers to the open ones. */
  void withdraw() throws InterruptedException {
    withdrawn = true;
    threads.shutdown();
    if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
      failures.add("calls without an answer");
    }
  }

  private void call() {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    while (!withdrawn) {
      TestUser user = workspace.addUser();
      TestLogin caller = user.login();
      List<TestLogin> others = Stream.generate(user::login).limit(LOGOUTS_OF_A_USER).toList();
      others.forEach(other -> end(client, caller, other));
      users.add(user);
    }
  }

  private void end(HttpClient client, TestLogin caller, TestLogin other) {
    var request =
        HttpRequest.newBuilder(logout)
            .header("Content-Type", "application/json")
            .header("X-User-Id", caller.user().id())
            .header("X-Auth-Token", caller.token())
            .POST(BodyPublishers.ofString(Bodies.logoutBody(other.sessionId())));
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() == 200 && answer.body().equals(Bodies.ended(other.sessionId()))) {
        ended.incrementAndGet();
      } else {
        failures.add(answer.statusCode() + " " + answer.body());
      }
    } catch (IOException | InterruptedException e) {
      failures.add(e.toString());
    }
  }

  @Override
  public void close() {
    withdrawn = true;
    threads.shutdownNow();
  }
}
