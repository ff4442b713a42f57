package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of the workspace's MongoDB. */
class WorkspaceAddressTest {

  @ParameterizedTest
  @CsvSource({
    "mongodb://mongo.example/rocketchat",
    "'mongodb://u:secret@a:27017,b:27018/rocketchat?replicaSet=rs0&authSource=admin'",
    "mongodb+srv://u:secret@no-such-cluster.example/rocketchat?srvMaxHosts=2&tls=true"
  })
  void theDatabaseIsInThePath(String address) {
    assertThat(WorkspaceAddress.databaseOf(address)).isEqualTo("rocketchat");
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
        "mongodb://u:secret/more@a/rocketchat|malformed",
        "mongodb+srv://u:secret?more@a/rocketchat|malformed",
        "mongodb+srv://u:secret@cluster.example|names no database",
        "mongodb://u:secret@mongo.example|names no database",
        "mongodb://u:secret@mongo.example/?replicaSet=rs0|names no database"
      })
  void aWrongOneIsRefusedWithWhatToSetAndWithoutItsPassword(String address, String why) {
    assertThatThrownBy(() -> WorkspaceAddress.databaseOf(address))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(why, "Set MONGO_URL", "mongodb://mongo.example:27017/rocketchat")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @Test
  void aHashedTokenDoesNotPrint() {
    assertThat(HashedToken.of("abc").value())
        .isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    assertThat(HashedToken.of("abc")).hasToString("HashedToken[hidden]");
  }
}
