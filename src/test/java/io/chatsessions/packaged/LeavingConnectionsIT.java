package io.chatsessions.packaged;

import static io.chatsessions.packaged.GracefulStopIT.GRACE_PERIOD;
import static io.chatsessions.packaged.GracefulStopIT.LEFT_AS_ASKED;
import static io.chatsessions.packaged.GracefulStopIT.SOON_DRAINED;
import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How connections end when the packaged service leaves. */
class LeavingConnectionsIT extends PackagedBlackBox {

  @Test
  void keptConnectionsEndInOrderAndTheUsedOnesSayThatTheyDo() throws Exception {
    String request = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (var service = new PackagedService(mongo.address(), SOON_DRAINED);
        var used = new RawConnection(service.uri("/"));
        var idle = new RawConnection(service.uri("/"))) {
      used.send(request);
      assertThat(used.answer().closes()).isFalse();
      idle.send(request);
      idle.answer();

      service.terminate();
      await().until(() -> service.readiness() == 503);
      used.send(request);

      assertThat(used.answer().closes()).isTrue();
      assertThat(used.endsInOrder()).isTrue();
      assertThat(idle.endsInOrder()).isTrue();
      assertThat(service.exitCode(GRACE_PERIOD)).isEqualTo(LEFT_AS_ASKED);
    }
  }

  @Test
  void everyKindOfAnswerWhileItLeavesSaysThatTheConnectionEnds() throws Exception {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    List<String> requests =
        List.of(
            request("GET /api/v1/sessions/list", caller, ""),
            request("GET /api/v1/sessions/list", caller, "").replace("HTTP/1.1", "HTTP/1.0"),
            request("GET /api/v1/sessions/info?sessionId=" + caller.sessionId(), caller, ""),
            request("GET /api/v1/sessions/info", caller, ""),
            request("POST /api/v1/sessions/logout.me", caller, Bodies.logoutBody("unknown")),
            request("POST /api/v1/sessions/logout.me", caller, "{"),
            request("POST /api/v1/sessions/logout.others", caller, ""),
            request("GET /api/v1/sessions/logout.me", caller, ""),
            request("OPTIONS /api/v1/sessions/logout.me", caller, ""),
            request("GET /api/v1/sessions/list", caller, "").replace("X-Auth-Token", "X-Nothing"),
            request("POST /api/v1/sessions/logout.me", caller, "x".repeat(20_000)),
            request("POST /api/v1/sessions/logout.me", caller, "{}")
                .replace("Content-Length", "Content-Type: text/plain\r\nContent-Length"),
            request("GET /devices", caller, ""),
            request("GET /devices/style.css", caller, ""),
            request("GET /nowhere", caller, ""));
    try (var service = new PackagedService(mongo.address())) {
      List<RawConnection> connections = new ArrayList<>();
      for (String request : requests) {
        var connection = new RawConnection(service.uri("/"));
        connections.add(connection);
        connection.send(request("GET /api/v1/sessions/list", caller, ""));
        assertThat(connection.answer().closes()).isFalse();
      }
      service.terminate();
      await().until(() -> service.readiness() == 503);
      for (int kind = 0; kind < requests.size(); kind++) {
        connections.get(kind).send(requests.get(kind));
        assertThat(connections.get(kind).answer().closes()).as(requests.get(kind)).isTrue();
        assertThat(connections.get(kind).endsInOrder()).as(requests.get(kind)).isTrue();
      }
    }
  }

  private static String request(String line, TestLogin caller, String body) {
    return line
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\nX-User-Id: "
        + caller.user().id()
        + "\r\nX-Auth-Token: "
        + caller.token()
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
