package io.chatsessions.bench.data;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The indexes that the workspace keeps, all of which a delete has to maintain. */
final class WorkspaceIndexes {

  private static final List<Document> ON_SESSIONS =
      List.of(
          keys("createdAt"),
          keys("loginAt"),
          keys("ip", "loginAt"),
          keys("userId", "sessionId"),
          keys("type", "year", "month", "day"),
          keys("sessionId", "instanceId", "year", "month", "day"));

  private WorkspaceIndexes() {}

  static void create(MongoDatabase database) {
    database
        .getCollection("users")
        .createIndex(
            keys("services.resume.loginTokens.hashedToken"),
            new IndexOptions().unique(true).sparse(true));
    database.getCollection("_raix_push_app_tokens").createIndex(keys("userId", "authToken"));
    var sessions = database.getCollection("rocketchat_sessions");
    ON_SESSIONS.forEach(sessions::createIndex);
    sessions.createIndex(keys("_computedAt"), new IndexOptions().expireAfter(45L, TimeUnit.DAYS));
    sessions.createIndex(keys("searchTerm"), partialOn("searchTerm"));
    // The last name is misspelt in the workspace itself.
    sessions.createIndex(
        keys("loginToken", "logoutAt", "userId", "device.name", "device.os.name", "logintAt"),
        partialOn("loginToken"));
  }

  private static IndexOptions partialOn(String field) {
    return new IndexOptions()
        .partialFilterExpression(new Document(field, new Document("$exists", true)));
  }

  private static Document keys(String... fields) {
    Document keys = new Document();
    for (String field : fields) {
      keys.append(field, 1);
    }
    return keys;
  }
}
