package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chatsessions.support.BlackBoxTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The operator's check tells who answers behind a router. */
@QuarkusTest
class RoutingCheckTest extends BlackBoxTest {

  private static final String SESSIONS = "/api/v1/sessions/";

  private static final Set<String> OURS =
      Set.of(
          SESSIONS + "logout.me", SESSIONS + "logout.others", SESSIONS + "list", SESSIONS + "info");

  @Test
  void everyPathAtItsOwnServiceIsRight() throws Exception {
    assertThat(check(OURS::contains)).endsWith("exit 0").doesNotContain("WRONG");
  }

  @Test
  void theWorkspaceInPlaceOfTheServiceIsWrong() throws Exception {
    assertThat(check(path -> false))
        .endsWith("exit 1")
        .contains("WRONG  POST /api/v1/sessions/logout.me: not this service (status 401)");
  }

  @Test
  void theServiceInPlaceOfTheAdministratorsListIsWrong() throws Exception {
    assertThat(check(path -> OURS.contains(path) || path.startsWith(SESSIONS + "list")))
        .endsWith("exit 1")
        .contains("WRONG  GET /api/v1/sessions/list.all")
        .contains("ok     GET /api/v1/sessions/list: this service");
  }

  private static String check(Predicate<String> isOurs) throws Exception {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer router = HttpServer.create(address, 0);
    router.createContext("/", call -> route(call, isOurs));
    router.start();
    try {
      String host = "http://127.0.0.1:" + router.getAddress().getPort();
      Process check =
          new ProcessBuilder("deploy/check-routing.sh", host).redirectErrorStream(true).start();
      String told = new String(check.getInputStream().readAllBytes());
      return told + "exit " + check.waitFor();
    } finally {
      router.stop(0);
    }
  }

  private static void route(HttpExchange call, Predicate<String> isOurs) throws IOException {
    String path = call.getRequestURI().getPath();
    if (isOurs.test(path)) {
      answer(call, service(call, path));
    } else {
      call.sendResponseHeaders(path.equals("/api/info") ? 200 : 401, -1);
    }
    call.close();
  }

  private static Response service(HttpExchange call, String path) {
    return RestAssured.given()
        .header("X-Request-Id", call.getRequestHeaders().getFirst("X-Request-Id"))
        .request(call.getRequestMethod(), path);
  }

  private static void answer(HttpExchange call, Response response) throws IOException {
    response
        .headers()
        .forEach(header -> call.getResponseHeaders().add(header.getName(), header.getValue()));
    call.getResponseHeaders().remove("Content-Length");
    call.sendResponseHeaders(response.statusCode(), -1);
  }
}
