package io.chatsessions.support;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A workspace with an empty database of its own: no collections, no indexes. */
public class BareWorkspace extends WorkspaceServer {

  private final Map<String, String> settings = new HashMap<>();

  @Override
  public void init(Map<String, String> args) {
    settings.putAll(args);
  }

  @Override
  public Map<String, String> start() {
    settings.putAll(super.start());
    ConnectionString address = currentAddress();
    try (MongoClient client = MongoClients.create(address)) {
      client.getDatabase(address.getDatabase()).drop();
    }
    return settings;
  }

  @Override
  protected String databaseName(String usual) {
    return usual + "_bare";
  }

  /** The names of the indexes on {@code rocketchat_sessions} now. */
  public static List<String> indexes() {
    ConnectionString address = currentAddress();
    try (MongoClient client = MongoClients.create(address)) {
      return client
          .getDatabase(address.getDatabase())
          .getCollection("rocketchat_sessions")
          .listIndexes(Document.class)
          .map(index -> index.getString("name"))
          .into(new ArrayList<>());
    }
  }
}
