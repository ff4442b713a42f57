package io.chatsessions.workspace;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.NettyTransportSettings;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.TransportSettings;
import io.chatsessions.ChatSessionsConfig;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * The driver settings that a truthful 200, in time, depends on. They stand above whatever the
 * connection string says: Quarkus drops some of its options without a word, and a secondary may
 * still believe in a token that is revoked.
 */
@Singleton
class WorkspaceClientSettings implements MongoClientCustomizer {

  /** The driver's own 2 make a burst wait longer than a call may last. */
  private static final int MAX_CONNECTING = 10;

  private final Duration deadline;
  private final WorkspaceAddress address;
  private final WorkspaceOutage outage;

  WorkspaceClientSettings(
      ChatSessionsConfig config, WorkspaceAddress address, WorkspaceOutage outage) {
    this.deadline = config.deadline();
    this.address = address;
    this.outage = outage;
  }

  @Override
  public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
    var threadNames = new ThreadNames();
    settings
        .writeConcern(WriteConcern.MAJORITY)
        // Quarkus drops what the connection string says of it.
        .retryWrites(address.retriesWrites())
        .retryReads(true)
        .readConcern(ReadConcern.DEFAULT)
        .readPreference(ReadPreference.primary())
        .compressorList(List.of())
        .applyToClusterSettings(
            cluster ->
                cluster
                    .serverSelector(WorkspaceClientSettings::primaries)
                    .addClusterListener(threadNames)
                    .addClusterListener(outage))
        .applyToServerSettings(
            server -> server.addServerMonitorListener(threadNames).addServerListener(outage))
        .applyToConnectionPoolSettings(
            pool -> pool.maxConnecting(MAX_CONNECTING).addConnectionPoolListener(outage));
    MongoClientSettings given = settings.build();
    if (!(given.getTransportSettings() instanceof NettyTransportSettings)) {
      // Quarkus makes a blocking client as well, which nobody uses.
      settings.applyToConnectionPoolSettings(pool -> pool.minSize(0));
    }
    if (given.getTimeout(MILLISECONDS) == null) {
      boundEachWait(settings);
    } else {
      boundOperations(settings, given.getTransportSettings());
    }
    return settings;
  }

  // A direct connection would read from whatever member it leads to.
  private static List<ServerDescription> primaries(ClusterDescription cluster) {
    return cluster.getServerDescriptions().stream().filter(ServerDescription::isPrimary).toList();
  }

  private void boundEachWait(MongoClientSettings.Builder settings) {
    settings
        .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(deadline.toMillis(), MILLISECONDS))
        .applyToSocketSettings(
            socket -> socket.readTimeout((int) deadline.toMillis(), MILLISECONDS));
  }

  // A timeoutMS in the connection string cannot be taken back. With one, the driver (5.6) never
  // ends an operation whose Netty connection breaks while the command is being written.
  private void boundOperations(MongoClientSettings.Builder settings, TransportSettings transport) {
    settings.timeout(deadline.toMillis(), MILLISECONDS);
    if (transport instanceof NettyTransportSettings) {
      settings.transportSettings(TransportSettings.asyncBuilder().build());
    }
  }
}
