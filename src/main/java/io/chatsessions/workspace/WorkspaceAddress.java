package io.chatsessions.workspace;

import com.mongodb.ConnectionString;
import io.quarkus.mongodb.panache.common.MongoDatabaseResolver;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the workspace's MongoDB is and which database it is, both from one connection string with
 * the database in its path, as Rocket.Chat's own {@code MONGO_URL} has it.
 */
@Singleton
public class WorkspaceAddress implements MongoDatabaseResolver {

  private static final String WHAT_TO_SET =
      " Set MONGO_URL (or QUARKUS_MONGODB_CONNECTION_STRING) to the workspace's MongoDB with the"
          + " database name in the path, for example"
          + " mongodb://mongo.example:27017/rocketchat?replicaSet=rs0";

  private final String database;

  WorkspaceAddress(
      @ConfigProperty(name = "quarkus.mongodb.connection-string") Optional<String> address) {
    this.database = databaseOf(address.orElse(""));
  }

  // health/AddressCheck comes first, but not where dev mode starts anew and keeps its Vert.x.
  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {}

  @Override
  public String resolve() {
    return database;
  }

  static String databaseOf(String address) {
    if (address.isBlank()) {
      throw new ConfigurationException("The address of MongoDB is missing." + WHAT_TO_SET);
    }
    String database = parse(address).getDatabase();
    if (database == null) {
      throw new ConfigurationException("The address of MongoDB names no database." + WHAT_TO_SET);
    }
    return database;
  }

  private static ConnectionString parse(String address) {
    try {
      return new ConnectionString(withoutLookUp(address));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("The address of MongoDB is malformed." + WHAT_TO_SET);
    }
  }

  // What DNS and the options of DNS add is not asked for here.
  private static String withoutLookUp(String address) {
    return address.replaceFirst("^mongodb\\+srv://([^?]*).*", "mongodb://$1");
  }
}
