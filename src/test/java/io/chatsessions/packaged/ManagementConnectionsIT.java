package io.chatsessions.packaged;

import static io.chatsessions.packaged.ConnectionLimitIT.refused;
import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.RawConnection;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many connections the management port takes, and of what kind. */
class ManagementConnectionsIT extends PackagedBlackBox {

  private static final String MANAGEMENT_REQUEST =
      "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @Test
  void theManagementPortHasRoomForOthersBesideOneThatTakesAll() throws Exception {
    try (var service = new PackagedService(mongo.address())) {
      List<RawConnection> greedy = new ArrayList<>();
      for (int client = 0; client < 30; client++) {
        greedy.add(new RawConnection(service.managementUri("/")));
      }
      var operator = InetAddress.getByName("127.0.0.2");
      try (var other = new RawConnection(service.managementUri("/"), operator)) {
        other.send(MANAGEMENT_REQUEST);
        assertThat(other.answer().status()).isEqualTo(200);
      }
      for (RawConnection client : greedy) {
        client.close();
      }
      await().until(() -> service.readiness() == 200);
      assertThat(refused(service, "address", "management")).isPositive();
      assertThat(refused(service, "all", "management")).isZero();
    }
  }

  @Test
  void theManagementPortSpeaksNoHttp2() throws Exception {
    try (var service = new PackagedService(mongo.address());
        var known = new RawConnection(service.managementUri("/"));
        var upgraded = new RawConnection(service.managementUri("/"))) {
      known.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
      assertThat(known.answer().status()).isEqualTo(400);
      assertThat(known.isClosed()).isTrue();

      upgraded.send(
          MANAGEMENT_REQUEST.replace(
              "\r\n\r\n",
              "\r\n"
                  + "Connection: Upgrade, HTTP2-Settings\r\n"
                  + "Upgrade: h2c\r\n"
                  + "HTTP2-Settings: \r\n\r\n"));
      assertThat(upgraded.answer().status()).isEqualTo(200);
    }
  }
}
