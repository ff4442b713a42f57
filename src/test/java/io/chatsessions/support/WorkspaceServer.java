package io.chatsessions.support;

import com.mongodb.ConnectionString;
import io.chatsessions.demo.EmbeddedMongo;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the service under test the MongoDB that {@code QUARKUS_MONGODB_CONNECTION_STRING} names, or
 * else an embedded one of its own.
 */
public class WorkspaceServer implements QuarkusTestResourceLifecycleManager {

  static final String ADDRESS_PROPERTY = "test.workspace.address";

  static final String MANAGEMENT_PORT_PROPERTY = "test.management.port";

  private static final String GIVEN = System.getenv("QUARKUS_MONGODB_CONNECTION_STRING");

  private EmbeddedMongo embedded;

  @Override
  public Map<String, String> start() {
    // The packaged service tells only its HTTP port to the tests that start it.
    String managementPort = String.valueOf(FreePort.find());
    String address = withDatabase(address());
    System.setProperty(ADDRESS_PROPERTY, address);
    System.setProperty(MANAGEMENT_PORT_PROPERTY, managementPort);
    Map<String, String> settings = new HashMap<>(ServiceLog.settings(managementPort));
    settings.put("quarkus.mongodb.connection-string", address);
    settings.put("quarkus.management.port", managementPort);
    settings.put("quarkus.management.test-port", managementPort);
    // Nobody sends these calls to another replica.
    settings.put("quarkus.shutdown.delay", "0S");
    // Many tests call far more often than a person would; those of the limit switch it on.
    settings.put("chat-sessions.rate-limit.enabled", "false");
    // The tests' client keeps the connection of each of its calls.
    settings.put("quarkus.management.limits.max-connections", "20000");
    settings.put("chat-sessions.connections-per-address", "1000");
    // Each call of a test leaves a connection that nobody closes before the garbage is collected.
    settings.put("quarkus.http.limits.max-connections", "100000");
    // What a busy build machine does to other tests is not their business.
    settings.put("chat-sessions.deadline", "2s");
    settings.put("quarkus.mongodb.server-selection-timeout", "2s");
    return settings;
  }

  /** Whether the tests run on the server in memory, which knows no indexes but unique ones. */
  public static boolean isEmbedded() {
    return GIVEN == null;
  }

  /** The database to use in place of the usual one. */
  protected String databaseName(String usual) {
    return usual;
  }

  /** The address that the service under test uses. */
  protected static ConnectionString currentAddress() {
    return new ConnectionString(System.getProperty(ADDRESS_PROPERTY));
  }

  private String withDatabase(String address) {
    String usual = new ConnectionString(address).getDatabase();
    return address.replace("/" + usual, "/" + databaseName(usual));
  }

  /** Where the MongoDB is; starts the embedded one if it is needed and not running yet. */
  public String address() {
    if (GIVEN != null) {
      return GIVEN;
    }
    if (embedded == null) {
      embedded = new EmbeddedMongo(0);
    }
    return embedded.connectionString();
  }

  @Override
  public void stop() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
