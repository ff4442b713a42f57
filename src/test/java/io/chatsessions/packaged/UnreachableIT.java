package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import io.chatsessions.support.FreePort;
import io.chatsessions.support.TestAuthority;
import io.chatsessions.support.TlsProxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator reads whose package starts, but does not find MongoDB. */
class UnreachableIT extends PackagedBlackBox {

  @Test
  void aPortThatNobodyListensAt() throws Exception {
    int port = FreePort.find();
    assertSaid(at("127.0.0.1:" + port, ""), "127.0.0.1:" + port + " refuses the connection");
  }

  @Test
  void aNameThatDoesNotResolve() throws Exception {
    assertSaid(at("no-such-host.invalid", ""), "the name no-such-host.invalid does not resolve");
  }

  @Test
  void anAuthorityThatIsNotTrusted() throws Exception {
    var authority = new TestAuthority(Package.TARGET.resolve("untrusted-authority"));
    try (var proxy = new TlsProxy(mongo.address(), authority, false)) {
      String host = host(proxy.address());
      assertSaid(
          proxy.address() + "?tls=true", "the TLS certificate of " + host + " is not trusted");
      assertSaid(proxy.address(), host + " ends each connection");
    }
  }

  @Test
  void credentialsThatAreRefused() throws Exception {
    String host = host(mongo.address());
    assertSaid(at("somebody:secret@" + host, ""), host + " refuses the credentials");
  }

  @Test
  void anotherReplicaSet() throws Exception {
    String host = host(mongo.address());
    assertSaid(at(host, "?replicaSet=another"), host + " is of another replica set");
  }

  private static void assertSaid(String address, String reason) throws Exception {
    try (var service = PackagedService.unready(Map.of("MONGO_URL", address))) {
      await().until(() -> service.log().has("MongoDB cannot be reached: " + reason));
      await().until(() -> service.readiness() == 503);
      assertThat(service.log().has("secret")).isFalse();
      assertThat(service.log().has("somebody")).isFalse();
      assertThat(service.log().has("\"exception\"")).isFalse();
    }
  }

  private static String at(String hosts, String options) {
    return "mongodb://" + hosts + "/rocketchat" + options;
  }

  private static String host(String address) {
    return new ConnectionString(address).getHosts().get(0);
  }
}
