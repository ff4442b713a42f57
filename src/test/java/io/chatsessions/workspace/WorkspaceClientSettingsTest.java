package io.chatsessions.workspace;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.connection.AsyncTransportSettings;
import com.mongodb.connection.TransportSettings;
import io.chatsessions.support.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver is told, whatever the address says. */
class WorkspaceClientSettingsTest {

  private static final String ADDRESS = "mongodb://mongo.example/rocketchat";
  private static final String LAX =
      "?w=0&retryWrites=false&retryReads=false&readPreference=nearest";

  @ParameterizedTest
  @ValueSource(strings = {"", LAX, LAX + "&timeoutMS=60000"})
  void whatATruthful200DependsOnStandsAboveTheAddress(String options) {
    MongoClientSettings settings = settingsFor(options);
    assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
    assertThat(settings.getRetryWrites()).isTrue();
    assertThat(settings.getRetryReads()).isTrue();
    assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?waitQueueTimeoutMS=60000&socketTimeoutMS=60000"})
  void noWaitIsLongerThanTheDeadline(String options) {
    MongoClientSettings settings = settingsFor(options);
    assertThat(settings.getTimeout(MILLISECONDS)).isNull();
    assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS)).isEqualTo(700);
    assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isEqualTo(700);
  }

  @Test
  void aTimeLimitForWholeOperationsIsTheDeadlineAndKeepsOffNetty() {
    MongoClientSettings settings = settingsFor("?timeoutMS=60000");
    assertThat(settings.getTimeout(MILLISECONDS)).isEqualTo(700);
    assertThat(settings.getTransportSettings()).isInstanceOf(AsyncTransportSettings.class);
  }

  private static MongoClientSettings settingsFor(String options) {
    return new WorkspaceClientSettings(
            Settings.of(Map.of("chat-sessions.deadline", "700ms")),
            new OperationTimer(new SimpleMeterRegistry()))
        .customize(
            MongoClientSettings.builder()
                .transportSettings(TransportSettings.nettyBuilder().build())
                .applyConnectionString(new ConnectionString(ADDRESS + options)))
        .build();
  }
}
