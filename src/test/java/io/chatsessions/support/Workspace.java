package io.chatsessions.support;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The workspace's database as a test sees it, beside the service and past it. */
public final class Workspace {

  private static final Map<String, Workspace> BY_ADDRESS = new ConcurrentHashMap<>();

  private final MongoDatabase database;

  private Workspace(String address) {
    MongoClient client = MongoClients.create(withPatience(address));
    database = client.getDatabase(new ConnectionString(address).getDatabase());
  }

  /** The one that the service under test uses. */
  public static Workspace current() {
    return at(System.getProperty(WorkspaceServer.ADDRESS_PROPERTY));
  }

  /** The one at this address. */
  public static Workspace at(String address) {
    return BY_ADDRESS.computeIfAbsent(address, Workspace::withIndexes);
  }

  /** The one that the service under test uses, with no more indexes than it has. */
  static Workspace asItIs() {
    return new Workspace(System.getProperty(WorkspaceServer.ADDRESS_PROPERTY));
  }

  private static Workspace withIndexes(String address) {
    Workspace workspace = new Workspace(address);
    workspace.createIndexes();
    return workspace;
  }

  // The driver's usual 30 seconds, once for each test, take an hour when the server has gone.
  private static MongoClientSettings withPatience(String address) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(address))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
        .build();
  }

  /** The indexes that a workspace has, as far as this service uses them. */
  public void createIndexes() {
    sessions().createIndex(new Document("userId", 1).append("sessionId", 1));
    sessions()
        .createIndex(
            new Document("loginToken", 1)
                .append("logoutAt", 1)
                .append("userId", 1)
                .append("device.name", 1)
                .append("device.os.name", 1)
                .append("loginAt", 1),
            new IndexOptions()
                .partialFilterExpression(
                    new Document("loginToken", new Document("$exists", true))));
    pushes().createIndex(new Document("userId", 1).append("authToken", 1));
  }

  /** A fresh active user without logins. */
  public TestUser addUser() {
    return TestUser.insert(this);
  }

  /** The user's whole document. */
  public Document user(String userId) {
    return users().find(new Document("_id", userId)).first();
  }

  /** Every session document of the user, in the order of their ids. */
  public List<Document> sessionsOf(String userId) {
    return sessions()
        .find(new Document("userId", userId))
        .sort(new Document("_id", 1))
        .into(new ArrayList<>());
  }

  /** The {@code users} collection. */
  public MongoCollection<Document> users() {
    return database.getCollection("users");
  }

  /** The {@code rocketchat_sessions} collection. */
  public MongoCollection<Document> sessions() {
    return database.getCollection("rocketchat_sessions");
  }

  /** The {@code _raix_push_app_tokens} collection. */
  public MongoCollection<Document> pushes() {
    return database.getCollection("_raix_push_app_tokens");
  }

  /** The database itself. */
  public MongoDatabase database() {
    return database;
  }
}
