package io.chatsessions.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chatsessions.workspace.HashedToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers {@code POST /api/v1/logout} as Rocket.Chat is read to do: it takes the login away that
 * calls, and every connection closes whose token is not among those that are left. It is no
 * Rocket.Chat.
 */
public final class WorkspaceStandIn implements AutoCloseable {

  private static final String SUCCESS =
      "{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final int port;
  private HttpServer server;
  private volatile Behaviour behaviour;
  private volatile CountDownLatch release = new CountDownLatch(1);

  /**
   * A call that came.
   *
   * @param path where
   * @param userId whose
   * @param token with which login
   * @param left the tokens that were left then, where it was a logout
   */
  public record Call(String path, String userId, String token, List<String> left) {}

  /** What it does with a call. */
  public enum Behaviour {
    LOG_OUT,
    UNAUTHORIZED,
    BROKEN,
    GARBAGE,
    ENDLESS,
    HANG,
    REDIRECT,
    NOT_THERE
  }

  WorkspaceStandIn() {
    listen(0);
    port = server.getAddress().getPort();
    is(Behaviour.LOG_OUT);
  }

  private void listen(int where) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", where), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Behaves so from now on, and forgets what came before. */
  public void is(Behaviour wanted) {
    release.countDown();
    release = new CountDownLatch(1);
    calls.clear();
    if (wanted == Behaviour.NOT_THERE) {
      server.stop(0);
    } else if (behaviour == Behaviour.NOT_THERE) {
      listen(port);
    }
    behaviour = wanted;
  }

  /** The calls that came since. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  private void answer(HttpExchange call) throws IOException {
    String userId = call.getRequestHeaders().getFirst("X-User-Id");
    String token = call.getRequestHeaders().getFirst("X-Auth-Token");
    calls.add(new Call(call.getRequestURI().getPath(), userId, token, logOut(userId, token)));
    switch (behaviour) {
      case LOG_OUT -> send(call, 200, SUCCESS);
      case UNAUTHORIZED -> send(call, 401, "{\"status\":\"error\"}");
      case BROKEN -> send(call, 500, "");
      case GARBAGE -> send(call, 200, "<!doctype html>");
      case REDIRECT -> {
        call.getResponseHeaders().add("Location", url() + "/elsewhere");
        send(call, 307, "");
      }
      case ENDLESS -> {
        call.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[64 * 1024];
        while (release.getCount() > 0) {
          call.getResponseBody().write(chunk);
        }
      }
      default -> {
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        send(call, 200, SUCCESS);
      }
    }
    call.close();
  }

  private List<String> logOut(String userId, String token) {
    if (behaviour != Behaviour.LOG_OUT) {
      return List.of();
    }
    TestUser user = new TestUser(userId, Workspace.current());
    user.endLogin(HashedToken.of(token));
    return user.heldTokens();
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    release.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
