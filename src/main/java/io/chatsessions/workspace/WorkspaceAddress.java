package io.chatsessions.workspace;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import io.quarkus.mongodb.panache.common.MongoDatabaseResolver;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where the workspace's MongoDB is and which database it is, both from one connection string with
 * the database in its path, as Rocket.Chat's own {@code MONGO_URL} has it.
 *
 * <p>Quarkus makes Vert.x before it lets the driver read the address, whose own message says
 * nothing of what to set, and quotes parts of what it cannot read. So that is where a start without
 * a usable address stops.
 */
@Singleton
public class WorkspaceAddress implements MongoDatabaseResolver, VertxOptionsCustomizer {

  private static final String WHAT_TO_SET =
      " Set MONGO_URL (or QUARKUS_MONGODB_CONNECTION_STRING) to the workspace's MongoDB with the"
          + " database name in the path, for example"
          + " mongodb://mongo.example:27017/rocketchat?replicaSet=rs0";

  private static final Logger LOG = Logger.getLogger(WorkspaceAddress.class);

  private static final String SRV_SCHEME = "mongodb+srv://";

  private static final Pattern SRV_SERVICE = Pattern.compile("(?i)[?&;]srvServiceName=([^&;]+)");

  // Only a name of mongodb+srv may have them.
  private static final Pattern SRV_OPTIONS = Pattern.compile("(?i)(?<=[?&;])srv[a-z]+=[^&;]*[&;]?");

  private final String address;
  private final ConnectionString parsed;
  private final boolean optionsApart;
  private final Config config;

  WorkspaceAddress(
      @ConfigProperty(name = "quarkus.mongodb.connection-string") Optional<String> address,
      @ConfigProperty(name = "MONGO_OPTIONS") Optional<String> options,
      Config config) {
    this.address = address.orElse("");
    this.parsed = read(this.address);
    this.optionsApart = options.isPresent();
    this.config = config;
  }

  // Where dev mode starts anew it keeps its Vert.x.
  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
    List<String> unread = AddressOptions.unreadIn(address);
    if (!unread.isEmpty()) {
      LOG.warnf(
          "Options in the address of MongoDB that nothing reads: %s", String.join(", ", unread));
    }
    if (optionsApart) {
      LOG.warn("MONGO_OPTIONS is not read: write its options into MONGO_URL, as in ?tls=true");
    }
  }

  @Override
  public String resolve() {
    return parsed.getDatabase();
  }

  /** Waits until there is such a name, where the address is one that only DNS can tell. */
  @Override
  public void accept(VertxOptions options) {
    if (address.startsWith(SRV_SCHEME)) {
      new SrvName(parsed.getHosts().get(0), srvService()).await(config);
    }
  }

  private String srvService() {
    Matcher named = SRV_SERVICE.matcher(address);
    return named.find() ? named.group(1) : "mongodb";
  }

  boolean retriesWrites() {
    return !Boolean.FALSE.equals(parsed.getRetryWritesValue());
  }

  static ConnectionString read(String address) {
    if (address.isBlank()) {
      throw refused("is missing");
    }
    if (address.chars().anyMatch(Character::isISOControl)) {
      throw refused("has a control character in it");
    }
    ConnectionString parsed = parse(address);
    if (parsed.getDatabase() == null) {
      throw refused("names no database");
    }
    if (AddressOptions.anyIsRefused(address)) {
      throw refused("asks for a SOCKS proxy, which cannot be used");
    }
    return parsed;
  }

  private static ConnectionString parse(String address) {
    try {
      return new ConnectionString(withoutLookUp(address));
    } catch (IllegalArgumentException | MongoException e) {
      throw refused("is malformed");
    }
  }

  private static ConfigurationException refused(String why) {
    return new ConfigurationException("The address of MongoDB " + why + "." + WHAT_TO_SET);
  }

  // What DNS and the options of DNS add is not asked for here.
  private static String withoutLookUp(String address) {
    return address.startsWith(SRV_SCHEME)
        ? SRV_OPTIONS.matcher(address.replaceFirst("\\+srv", "")).replaceAll("")
        : address;
  }
}
