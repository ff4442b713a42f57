package io.chatsessions.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatsessions.support.RawConnection;
import io.chatsessions.support.WorkspaceServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** More connections than the service keeps open at once. */
class ConnectionLimitIT {

  private static final WorkspaceServer MONGO = new WorkspaceServer();

  @AfterAll
  static void stopMongo() {
    MONGO.stop();
  }

  @Test
  void oneTooManyIsClosedAndTheOthersGoOnAndMakeRoomWhenTheyEnd() throws Exception {
    try (var service =
        new PackagedService(MONGO.address(), Map.of("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", "2"))) {
      try (var first = new RawConnection(service.uri("/"));
          var second = new RawConnection(service.uri("/"))) {
        assertThat(isServed(first)).isTrue();
        assertThat(isServed(second)).isTrue();

        try (var third = new RawConnection(service.uri("/"))) {
          assertThat(third.endsInOrder()).isTrue();
        }
        assertThat(service.readiness()).isEqualTo(200);
        assertThat(isServed(first)).isTrue();
      }
      for (int later = 0; later < 5; later++) {
        await().until(() -> servesAnother(service));
      }
    }
  }

  private static boolean servesAnother(PackagedService service) throws IOException {
    try (var connection = new RawConnection(service.uri("/"))) {
      return isServed(connection);
    }
  }

  private static boolean isServed(RawConnection connection) {
    try {
      connection.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");
      return connection.answer().status() == 404;
    } catch (IOException closed) {
      return false;
    }
  }
}
