package io.chatsessions.workspace;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/** The indexes without which a logout would scan a collection; the workspace makes them itself. */
public enum NeededIndex {
  /** Finds a session by its owner and id. */
  OWNER_AND_SESSION(new Document("userId", 1).append("sessionId", 1), 2, null),
  /** Finds every document of a login. */
  LOGIN_TOKEN(
      new Document("loginToken", 1)
          .append("logoutAt", 1)
          .append("userId", 1)
          .append("device.name", 1)
          .append("device.os.name", 1)
          .append("loginAt", 1),
      1,
      new Document("loginToken", new Document("$exists", true)));

  private final Document keys;
  private final int leading;
  private final Document partialFilter;

  NeededIndex(Document keys, int leading, Document partialFilter) {
    this.keys = keys;
    this.leading = leading;
    this.partialFilter = partialFilter;
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

  /** What an operator types into mongosh to make it. */
  public String command() {
    String filter =
        partialFilter == null
            ? ""
            : ", { partialFilterExpression: " + partialFilter.toJson() + " }";
    return "db.rocketchat_sessions.createIndex(" + keys.toJson() + filter + ")";
  }
}
