package io.chatsessions.support;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts a {@link FaultProxy} between the service under test and its MongoDB. The tests themselves
 * look at the database past the proxy.
 */
public class FaultyWorkspaceServer extends WorkspaceServer {

  /** Few connections, so that a test can use them up. */
  public static final int POOL = 8;

  private FaultProxy proxy;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    var address = new ConnectionString(settings.get("quarkus.mongodb.connection-string"));
    var member = new ServerAddress(address.getHosts().get(0));
    proxy = new FaultProxy(member.getHost(), member.getPort());
    settings.put("quarkus.mongodb.connection-string", throughProxy(address));
    settings.remove("chat-sessions.deadline");
    settings.remove("quarkus.mongodb.server-selection-timeout");
    settings.put("quarkus.mongodb.max-pool-size", String.valueOf(POOL));
    settings.put("quarkus.mongodb.min-pool-size", "1");
    return settings;
  }

  /** Stands between service and database, once they are started. */
  protected FaultProxy proxy() {
    return proxy;
  }

  // A driver that knows the replica set would look the members up and go past the proxy.
  private String throughProxy(ConnectionString address) {
    String text = address.getConnectionString();
    return text.replace(String.join(",", address.getHosts()), "127.0.0.1:" + proxy.port())
        + (text.contains("?") ? "&" : "?")
        + "directConnection=true";
  }

  @Override
  public void inject(TestInjector tests) {
    tests.injectIntoFields(proxy, new TestInjector.MatchesType(FaultProxy.class));
  }

  @Override
  public void stop() {
    proxy.close();
    super.stop();
  }
}
