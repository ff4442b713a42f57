package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://rocketchat:3000, http://rocketchat:3000/x",
    "http://rocketchat:3000/, http://rocketchat:3000/x",
    "' http://rocketchat:3000\n', http://rocketchat:3000/x",
    "https://chat.example/sub/path/, https://chat.example/sub/path/x",
    "http://[2001:db8::1]:3000, http://[2001:db8::1]:3000/x"
  })
  void aPathIsAppended(String given, String address) {
    assertThat(WorkspaceUrl.of(given, "/x")).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rocketchat",
        "rocketchat:3000",
        "/rocketchat",
        "ftp://rocketchat",
        "http://",
        "http:///path",
        "http://user:secret@rocketchat",
        "http://rocketchat?secret",
        "http://rocketchat#secret",
        "http://rocket chat",
        "http://rocketchat:port"
      })
  void anythingElseIsRefusedAndNotRepeated(String given) {
    assertThatThrownBy(() -> WorkspaceUrl.of(given, "/x"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.workspace.url")
        .hasMessageContaining("http://rocketchat.chat.svc:3000")
        .hasMessageNotContaining("secret");
  }
}
