package io.chatsessions.workspace;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
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

  /** Bounds one operation with all its retries; only this setting does. */
  private static final Duration OPERATION = Duration.ofMillis(1500);

  @Override
  public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
    return settings
        .writeConcern(WriteConcern.MAJORITY)
        .retryWrites(true)
        .retryReads(true)
        .readPreference(ReadPreference.primary())
        .timeout(OPERATION.toMillis(), TimeUnit.MILLISECONDS);
  }
}
