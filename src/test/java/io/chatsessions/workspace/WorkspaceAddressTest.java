package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.support.LogLines;
import io.chatsessions.support.StandInDns;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the workspace's MongoDB. */
class WorkspaceAddressTest {

  @ParameterizedTest
  @CsvSource({
    "mongodb://mongo.example/rocketchat",
    "'mongodb://u:secret@a:27017,b:27018/rocketchat?replicaSet=rs0&authSource=admin'",
    "mongodb+srv://u:secret@no-such-cluster.example/rocketchat?srvMaxHosts=2&tls=true",
    "mongodb+srv://no-such-cluster.example/rocketchat?tls=true&srvServiceName=chat&srvMaxHosts=1"
  })
  void theDatabaseIsInThePath(String address) {
    assertThat(WorkspaceAddress.read(address).getDatabase()).isEqualTo("rocketchat");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|missing",
        "' '|missing",
        "localhost:27017/rocketchat|malformed",
        "mongodb://u:secret@|malformed",
        "mongodb://u:se%zzcret@a/rocketchat|malformed",
        "mongodb://u:secret@a/rocketchat?ssl=true&tls=false|malformed",
        "mongodb://u:secret/more@a/rocketchat|malformed",
        "mongodb+srv://u:secret?more@a/rocketchat|malformed",
        "mongodb+srv://u:secret@cluster.example|names no database",
        "mongodb://u:secret@mongo.example|names no database",
        "mongodb://u:secret@mongo.example/?replicaSet=rs0|names no database"
      })
  void aWrongOneIsRefusedWithWhatToSetAndWithoutItsPassword(String address, String why) {
    assertThatThrownBy(() -> WorkspaceAddress.read(address))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(why, "Set MONGO_URL", "mongodb://mongo.example:27017/rocketchat")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mongodb://u:secret@a/rocket\nchat", "mongodb://u:sec\u0000ret@a/rocketchat"})
  void oneWithAControlCharacterIsRefused(String address) {
    assertThatThrownBy(() -> WorkspaceAddress.read(address))
        .hasMessageContainingAll("control character", "Set MONGO_URL")
        .hasMessageNotContaining("sec");
  }

  @ParameterizedTest
  @CsvSource({"'',true", "?retryWrites=true,true", "?w=1&retryWrites=false,false"})
  void saysWhetherTheDriverRepeatsWrites(String options, boolean retries) {
    for (String scheme : List.of("mongodb", "mongodb+srv")) {
      assertThat(addressWith(scheme + "://cluster.example/rocketchat" + options).retriesWrites())
          .isEqualTo(retries);
    }
  }

  private static WorkspaceAddress addressWith(String address) {
    return new WorkspaceAddress(Optional.of(address), Optional.empty(), null);
  }

  @ParameterizedTest
  @CsvSource({"'',mongodb", "&srvServiceName=chat,chat"})
  void aNameThatOnlyDnsKnowsIsAskedForByItsService(String option, String service) throws Exception {
    try (var dns = new StandInDns("cluster.example")) {
      dns.learn();
      Config config =
          new SmallRyeConfigBuilder()
              .withDefaultValue("quarkus.mongodb.dns.server-host", "127.0.0.1")
              .withDefaultValue("quarkus.mongodb.dns.server-port", String.valueOf(dns.port()))
              .build();
      String address = "mongodb+srv://cluster.example/rocketchat?tls=true" + option;

      new WorkspaceAddress(Optional.of(address), Optional.empty(), config).accept(null);

      assertThat(dns.askedFor()).contains("_" + service + "._tcp.cluster.example");
    }
  }

  @Test
  void whatNothingReadsIsNamedAtTheStart() {
    try (var log = new LogLines(WorkspaceAddress.class)) {
      String address = "mongodb://u:secret@a/rocketchat?w=1&sslCA=secret&poolSize=5";
      new WorkspaceAddress(Optional.of(address), Optional.of("{}"), null).check(null);

      assertThat(log.lines())
          .containsExactly(
              "Options in the address of MongoDB that nothing reads: sslCA, poolSize",
              "MONGO_OPTIONS is not read: write its options into MONGO_URL, as in ?tls=true");
    }
  }

  @Test
  void aHashedTokenDoesNotPrint() {
    assertThat(HashedToken.of("abc").value())
        .isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    assertThat(HashedToken.of("abc")).hasToString("HashedToken[hidden]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxyHost=socks.example", "PROXYHOST=socks.example&proxyPort=1080"})
  void aProxyIsRefused(String options) {
    assertThatThrownBy(
            () -> WorkspaceAddress.read("mongodb://u:secret@a/rocketchat?tls=true&" + options))
        .hasMessageContaining("SOCKS proxy")
        .hasMessageNotContaining("secret");
  }
}
