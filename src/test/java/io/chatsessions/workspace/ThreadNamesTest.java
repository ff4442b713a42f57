package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClients;
import com.mongodb.event.ServerHeartbeatFailedEvent;
import com.mongodb.event.ServerMonitorListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** No log line tells with its thread where MongoDB is. */
class ThreadNamesTest {

  @Test
  void theDriversThreadsLoseTheAddress() throws Exception {
    var names = new ThreadNames();
    var name = new CompletableFuture<String>();
    var later =
        new ServerMonitorListener() {
          @Override
          public void serverHeartbeatFailed(ServerHeartbeatFailedEvent event) {
            name.complete(Thread.currentThread().getName());
          }
        };
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyToClusterSettings(
                cluster -> cluster.hosts(List.of(new ServerAddress("a.invalid"))))
            .applyToClusterSettings(cluster -> cluster.addClusterListener(names))
            .applyToServerSettings(
                server -> server.addServerMonitorListener(names).addServerMonitorListener(later))
            .build();
    try (var client = MongoClients.create(settings)) {
      assertThat(name.get(10, TimeUnit.SECONDS)).isEqualTo("mongodb-monitor");
    }
  }
}
