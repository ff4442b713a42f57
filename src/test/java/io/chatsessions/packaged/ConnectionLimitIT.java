package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Metrics;
import io.chatsessions.support.RawConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More connections than the service keeps open at once, and some that say nothing. */
class ConnectionLimitIT extends PackagedBlackBox {
  private static final String REFUSED =
      "chat_sessions_connections_refused_total{limit=\"%s\",port=\"%s\"}";

  @Test
  void oneTooManyIsClosedAndTheOthersGoOnAndMakeRoomWhenTheyEnd() throws Exception {
    try (var service =
        new PackagedService(mongo.address(), Map.of("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", "2"))) {
      try (var first = new RawConnection(service.uri("/"));
          var second = new RawConnection(service.uri("/"))) {
        assertThat(isServed(first)).isTrue();
        assertThat(isServed(second)).isTrue();

        try (var third = new RawConnection(service.uri("/"))) {
          assertThat(third.endsInOrder()).isTrue();
        }
        assertThat(service.readiness()).isEqualTo(200);
        assertThat(isServed(first)).isTrue();
        assertThat(refused(service, "all", "callers")).isEqualTo(1);
      }
      for (int later = 0; later < 5; later++) {
        await().until(() -> servesAnother(service));
      }
    }
  }

  @Test
  void whoSaysNothingMakesRoomForOthersAfterAWhile() throws Exception {
    try (var service =
        new PackagedService(mongo.address(), Map.of("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", "50"))) {
      List<RawConnection> silent = new ArrayList<>();
      for (int client = 0; client < 50; client++) {
        silent.add(new RawConnection(service.uri("/")));
      }
      await("the silent ones are cut off")
          .pollInterval(Duration.ofMillis(200))
          .until(() -> servesAnother(service));
      for (RawConnection client : silent) {
        assertThat(client.isClosed()).isTrue();
      }
    }
  }

  @Test
  void oneAddressLeavesRoomForOthersWhereAddressesCanBeTold() throws Exception {
    Map<String, String> fewOfOne =
        Map.of("CHAT_SESSIONS_PROXIES", "none", "CHAT_SESSIONS_CONNECTIONS_PER_ADDRESS", "3");
    try (var service = new PackagedService(mongo.address(), fewOfOne);
        var first = new RawConnection(service.uri("/"));
        var second = new RawConnection(service.uri("/"));
        var third = new RawConnection(service.uri("/"))) {
      assertThat(List.of(first, second, third)).allMatch(ConnectionLimitIT::isServed);

      assertThat(servesAnother(service)).isFalse();
      assertThat(refused(service, "address", "callers")).isEqualTo(1);
      try (var other = new RawConnection(service.uri("/"), InetAddress.getByName("127.0.0.2"))) {
        assertThat(isServed(other)).isTrue();
      }
      first.close();
      await().until(() -> servesAnother(service));
    }
  }

  @Test
  void theConnectionsOfANamedProxyAreNotOneClients() throws Exception {
    Map<String, String> fewOfOne =
        Map.of("CHAT_SESSIONS_PROXIES", "127.0.0.1", "CHAT_SESSIONS_CONNECTIONS_PER_ADDRESS", "1");
    try (var service = new PackagedService(mongo.address(), fewOfOne);
        var first = new RawConnection(service.uri("/"));
        var second = new RawConnection(service.uri("/"))) {
      assertThat(List.of(first, second)).allMatch(ConnectionLimitIT::isServed);
    }
  }

  static double refused(PackagedService service, String limit, String port) throws Exception {
    return Metrics.valueIn(service.metrics(), REFUSED.formatted(limit, port));
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
