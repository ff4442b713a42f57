import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.chatsessions.workspace.HashedToken;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Fresh users with sessions to end. */
final class Workspace {

  /** Fewer than a user may send in a minute. */
  private static final int LOGOUTS_OF_A_USER = 8;

  private final String address;
  private final MongoDatabase database;

  Workspace(String address) {
    this.address = address;
    database =
        MongoClients.create(address).getDatabase(new ConnectionString(address).getDatabase());
    sessions().createIndex(new Document("userId", 1).append("sessionId", 1));
    sessions().createIndex(new Document("loginToken", 1).append("logoutAt", 1).append("userId", 1));
  }

  String address() {
    return address;
  }

  /** This many sessions, each with the login that ends it. */
  List<Login> seed(int count) {
    List<Login> logins = new ArrayList<>();
    while (logins.size() < count) {
      logins.addAll(addUser(Math.min(LOGOUTS_OF_A_USER, count - logins.size())));
    }
    return logins;
  }

  private List<Login> addUser(int sessions) {
    String userId = UUID.randomUUID().toString();
    String token = UUID.randomUUID().toString();
    List<Login> logins = new ArrayList<>();
    List<Document> tokens = new ArrayList<>(List.of(held(token)));
    List<Document> rows = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      String other = UUID.randomUUID().toString();
      logins.add(new Login(userId, token, other));
      tokens.add(held(other));
      rows.add(
          new Document("type", "session")
              .append("userId", userId)
              .append("sessionId", other)
              .append("loginToken", HashedToken.of(other).value())
              .append("loginAt", new Date()));
    }
    database
        .getCollection("users")
        .insertOne(
            new Document("_id", userId)
                .append("active", true)
                .append("services", new Document("resume", new Document("loginTokens", tokens))));
    sessions().insertMany(rows);
    return logins;
  }

  private MongoCollection<Document> sessions() {
    return database.getCollection("rocketchat_sessions");
  }

  private static Document held(String token) {
    return new Document("when", new Date()).append("hashedToken", HashedToken.of(token).value());
  }
}
