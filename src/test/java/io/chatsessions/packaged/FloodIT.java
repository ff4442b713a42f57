package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Metrics;
import io.chatsessions.support.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A thousand clients that never read, on each of the two ports. */
class FloodIT extends PackagedBlackBox {

  private static final int CLIENTS = 1000;
  private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("flood.seconds", 12));

  /** What a thousand connections may cost the binary, whose pod has 128 MiB. */
  private static final int MOST_MIB = 60;

  private static final String IN_FLIGHT = "chat_sessions_in_flight";

  /** The jar has so little room that it would end at once if it kept what is sent. */
  private static final Map<String, String> LITTLE_ROOM =
      Map.of(
          "JAVA_TOOL_OPTIONS",
          "-Xmx160m -XX:MaxDirectMemorySize=64m -XX:+ExitOnOutOfMemoryError",
          "QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS",
          String.valueOf(CLIENTS + 20));

  @Test
  void onThePortOfCallersTheyCostLittleAndOthersAreServed() throws Exception {
    try (var service = new PackagedService(mongo.address(), LITTLE_ROOM)) {
      assertItStands(service, service.uri("/devices/style.css"));
    }
  }

  @Test
  void onTheManagementPortTheyCostLittleAndOthersAreServed() throws Exception {
    try (var service = new PackagedService(mongo.address(), LITTLE_ROOM)) {
      assertItStands(service, service.managementUri("/q/metrics"));
    }
  }

  private static void assertItStands(PackagedService service, URI flooded) throws Exception {
    for (int warmUp = 0; warmUp < 50; warmUp++) {
      assertThat(isServed(service)).isTrue();
    }
    long idle = service.residentMemory();
    long most = 0;
    String request = "GET " + flooded.getPath() + " HTTP/1.1\r\nHost: a\r\n\r\n";
    try (var flood = new Flood(flooded, request, CLIENTS)) {
      Instant end = Instant.now().plus(LASTS);
      while (Instant.now().isBefore(end)) {
        assertThat(isServed(service)).isTrue();
        most = Math.max(most, service.residentMemory());
      }
      await("they are cut off").until(() -> flood.cutOff() > 0);
    }
    System.out.printf("%s: %d MiB idle, %d MiB at most%n", flooded.getPath(), idle, most);
    if (Package.built().isNative()) {
      assertThat(most - idle).isLessThanOrEqualTo(MOST_MIB);
    }
    await("the port is free again").until(() -> inFlight(service) == 0);
    assertThat(service.readiness()).isEqualTo(200);
  }

  private static double inFlight(PackagedService service) throws InterruptedException {
    try {
      return Metrics.valueIn(service.metrics(), IN_FLIGHT);
    } catch (IOException stillFull) {
      return -1;
    }
  }

  private static boolean isServed(PackagedService service) {
    try (var connection = new RawConnection(service.uri("/"))) {
      connection.send("GET /nope HTTP/1.1\r\nHost: a\r\n\r\n");
      return connection.answer().status() == 404;
    } catch (IOException closed) {
      return false;
    }
  }
}
