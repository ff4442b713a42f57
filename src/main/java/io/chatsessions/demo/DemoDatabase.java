package io.chatsessions.demo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** In dev mode without an address: a workspace in memory, with the call to try on it. */
@Singleton
@IfBuildProfile("dev")
class DemoDatabase {

  private static final Logger LOG = Logger.getLogger(DemoDatabase.class);

  private final String demoAddress;
  private final String usedAddress;
  private final int port;
  private EmbeddedMongo server;

  DemoDatabase(
      @ConfigProperty(name = "demo.address") String demoAddress,
      @ConfigProperty(name = "quarkus.mongodb.connection-string") String usedAddress,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.demoAddress = demoAddress;
    this.usedAddress = usedAddress;
    this.port = port;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    if (!usedAddress.equals(demoAddress)) {
      return;
    }
    var address = new ConnectionString(demoAddress);
    int port = Integer.parseInt(address.getHosts().get(0).split(":")[1]);
    server = new EmbeddedMongo(port);
    try (MongoClient client = MongoClients.create(address)) {
      new DemoData(client.getDatabase(address.getDatabase())).insert();
    }
  }

  void tell(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
    if (server == null) {
      LOG.info("Dev mode on the MongoDB that you named. Nothing in it was touched.");
      return;
    }
    LOG.infof(
        """
        Dev mode on demo data in memory; it is new at every start. Look at the demo user's devices:

        http://localhost:%1$d%2$s

        Or try:

        curl --location 'http://localhost:%1$d/api/v1/sessions/logout.me' \\
        --header 'Content-Type: application/json' \\
        --header 'X-Auth-Token: %3$s' \\
        --header 'X-User-Id: %4$s' \\
        --data '{
            "sessionId": "%5$s"
        }'
        """,
        port, DemoSignIn.PATH, DemoData.TOKEN, DemoData.USER_ID, DemoData.SESSION_ID);
  }

  boolean isUsed() {
    return server != null;
  }

  void stop(@Observes ShutdownEvent event) {
    if (server != null) {
      server.close();
    }
  }
}
