package io.chatsessions.workspace;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.connection.AsyncTransportSettings;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import com.mongodb.connection.TransportSettings;
import io.chatsessions.support.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver is told, whatever the address says. */
class WorkspaceClientSettingsTest {

  private static final String ADDRESS = "mongodb://u:secret@mongo.example/rocketchat";
  private static final String LAX =
      "?w=0&retryReads=false&readPreference=nearest&readConcernLevel=linearizable";

  @ParameterizedTest
  @ValueSource(strings = {"", LAX, LAX + "&timeoutMS=60000"})
  void whatATruthful200DependsOnStandsAboveTheAddress(String options) {
    MongoClientSettings settings = settingsFor(options);
    assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
    assertThat(settings.getRetryReads()).isTrue();
    assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.DEFAULT);
    assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
  }

  @ParameterizedTest
  @CsvSource({"'',true", "?retryWrites=false,false"})
  void writesAreRepeatedByTheDriverUnlessTheAddressSaysThatTheyCannotBe(
      String options, boolean repeated) {
    assertThat(settingsFor(options).getRetryWrites()).isEqualTo(repeated);
  }

  @ParameterizedTest
  @CsvSource({"REPLICA_SET_SECONDARY,0", "REPLICA_SET_PRIMARY,1", "STANDALONE,1", "SHARD_ROUTER,1"})
  void evenADirectConnectionReadsFromNoSecondary(ServerType type, int chosen) {
    var member =
        ServerDescription.builder()
            .address(new ServerAddress("mongo.example"))
            .state(ServerConnectionState.CONNECTED)
            .ok(true)
            .type(type)
            .build();
    var cluster =
        new ClusterDescription(ClusterConnectionMode.SINGLE, ClusterType.UNKNOWN, List.of(member));
    assertThat(
            settingsFor("?directConnection=true")
                .getClusterSettings()
                .getServerSelector()
                .select(cluster))
        .hasSize(chosen);
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
  void onlyTheClientThatIsUsedKeepsConnectionsAtHand() {
    assertThat(settingsFor("?minPoolSize=10").getConnectionPoolSettings().getMinSize())
        .isEqualTo(10);
    var blocking = MongoClientSettings.builder().applyToConnectionPoolSettings(p -> p.minSize(10));
    assertThat(
            clientSettings(ADDRESS)
                .customize(blocking)
                .build()
                .getConnectionPoolSettings()
                .getMinSize())
        .isZero();
  }

  @Test
  void aTimeLimitForWholeOperationsIsTheDeadlineAndKeepsOffNetty() {
    MongoClientSettings settings = settingsFor("?timeoutMS=60000");
    assertThat(settings.getTimeout(MILLISECONDS)).isEqualTo(700);
    assertThat(settings.getTransportSettings()).isInstanceOf(AsyncTransportSettings.class);
  }

  static MongoClientSettings settingsFor(String options) {
    String address = ADDRESS + options;
    return clientSettings(address)
        .customize(
            MongoClientSettings.builder()
                .transportSettings(TransportSettings.nettyBuilder().build())
                .applyConnectionString(new ConnectionString(address))
                // As Quarkus leaves it, whatever the address says.
                .retryWrites(false))
        .build();
  }

  private static WorkspaceClientSettings clientSettings(String address) {
    return new WorkspaceClientSettings(
        Settings.of(Map.of("chat-sessions.deadline", "700ms")),
        new WorkspaceAddress(Optional.of(address), Optional.empty(), null),
        new WorkspaceOutage());
  }
}
