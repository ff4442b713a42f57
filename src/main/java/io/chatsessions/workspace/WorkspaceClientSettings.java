package io.chatsessions.workspace;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import io.chatsessions.ChatSessionsConfig;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The driver settings that a truthful 200 depends on. They stand above whatever the connection
 * string says: Quarkus drops some of its options without a word, and a secondary may still believe
 * in a token that is revoked.
 */
@Singleton
class WorkspaceClientSettings implements MongoClientCustomizer {

  private final Duration deadline;

  WorkspaceClientSettings(ChatSessionsConfig config) {
    this.deadline = config.deadline();
  }

  @Override
  public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
    return settings
        .writeConcern(WriteConcern.MAJORITY)
        .retryWrites(true)
        .retryReads(true)
        .readPreference(ReadPreference.primary())
        // Only this bounds an operation with all its retries: none outlasts the longest request.
        .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
  }
}
