package io.chatsessions.workspace;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.connection.NettyTransportSettings;
import com.mongodb.connection.TransportSettings;
import io.chatsessions.ChatSessionsConfig;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The driver settings that a truthful 200, in time, depends on. They stand above whatever the
 * connection string says: Quarkus drops some of its options without a word, and a secondary may
 * still believe in a token that is revoked.
 */
@Singleton
class WorkspaceClientSettings implements MongoClientCustomizer {

  private final Duration deadline;
  private final OperationTimer timer;

  WorkspaceClientSettings(ChatSessionsConfig config, OperationTimer timer) {
    this.deadline = config.deadline();
    this.timer = timer;
  }

  @Override
  public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
    settings
        .writeConcern(WriteConcern.MAJORITY)
        .retryWrites(true)
        .retryReads(true)
        .readPreference(ReadPreference.primary())
        .applyToConnectionPoolSettings(pool -> pool.addConnectionPoolListener(timer));
    MongoClientSettings given = settings.build();
    if (given.getTimeout(MILLISECONDS) == null) {
      boundEachWait(settings);
    } else {
      boundOperations(settings, given.getTransportSettings());
    }
    return settings;
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
