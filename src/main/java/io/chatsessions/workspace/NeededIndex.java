package io.chatsessions.workspace;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/** The indexes without which a logout would scan a collection: the workspace makes them itself. */
public enum NeededIndex {
  OWNER_AND_SESSION(
      SessionRepository.COLLECTION, new Document("userId", 1).append("sessionId", 1), 2, null),
  LOGIN_TOKEN(
      SessionRepository.COLLECTION,
      new Document("loginToken", 1)
          .append("logoutAt", 1)
          .append("userId", 1)
          .append("device.name", 1)
          .append("device.os.name", 1)
          .append("loginAt", 1),
      1,
      new Document("loginToken", new Document("$exists", true))),
  PUSH_OF_LOGIN(
      PushRepository.COLLECTION, new Document("userId", 1).append("authToken", 1), 2, null);

  private final String collection;
  private final Document keys;
  private final int leading;
  private final Document partialFilter;

  NeededIndex(String collection, Document keys, int leading, Document partialFilter) {
    this.collection = collection;
    this.keys = keys;
    this.leading = leading;
    this.partialFilter = partialFilter;
  }

  String collection() {
    return collection;
  }

  /** Whether an index serves the queries: it starts with the same fields, however it goes on. */
  boolean isServedBy(Document index) {
    List<String> present = List.copyOf(index.get("key", Document.class).keySet());
    List<String> wanted = List.copyOf(keys.keySet()).subList(0, leading);
    return present.size() >= leading && present.subList(0, leading).equals(wanted);
  }

  Document keys() {
    return keys;
  }

  IndexOptions options() {
    return new IndexOptions().partialFilterExpression(partialFilter);
  }

  public String command() {
    String filter =
        partialFilter == null
            ? ""
            : ", { partialFilterExpression: " + partialFilter.toJson() + " }";
    return "db." + collection + ".createIndex(" + keys.toJson() + filter + ")";
  }
}
