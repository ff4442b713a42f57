package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.StandInDns;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mongodb+srv address whose name does not resolve when the service starts. */
class UnknownNameIT {

  private static final String NAME = "cluster.chat.example";

  @Test
  void isWaitedForAndSaysSoLikeAnyOtherOutage() throws Exception {
    try (var dns = new StandInDns(NAME);
        var service = PackagedService.unready(variables(dns))) {
      await()
          .until(
              () ->
                  service
                      .log()
                      .has("MongoDB cannot be reached: the name " + NAME + " does not resolve"));
      assertThat(service.readiness()).isZero();

      dns.learn();
      await().until(() -> service.readiness() == 503);
      await().until(() -> service.log().has("the name a." + NAME + " does not resolve"));
      assertThat(service.log().has("secret")).isFalse();
      assertThat(service.log().has("Exception")).isFalse();
    }
  }

  @Test
  void doesNotKeepTheServiceFromEnding() throws Exception {
    try (var dns = new StandInDns(NAME);
        var service = PackagedService.unready(variables(dns))) {
      await().until(() -> service.log().has("MongoDB cannot be reached"));
      service.terminate();
      service.exitCode(ofSeconds(20));
    }
  }

  private static Map<String, String> variables(StandInDns dns) {
    return Map.of(
        "MONGO_URL",
        "mongodb+srv://u:secret@" + NAME + "/rocketchat?tls=false",
        "QUARKUS_MONGODB_DNS_SERVER_HOST",
        "127.0.0.1",
        "QUARKUS_MONGODB_DNS_SERVER_PORT",
        String.valueOf(dns.port()));
  }
}
