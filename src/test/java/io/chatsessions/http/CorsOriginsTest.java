package io.chatsessions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.support.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which origins are the service's own, and which an operator may name. */
class CorsOriginsTest {

  @ParameterizedTest
  @CsvSource({
    "https://chat.example,chat.example,true",
    "https://chat.example,chat.example:443,true",
    "http://chat.example:80,CHAT.example,true",
    "https://chat.example:8443,chat.example,false",
    "https://chat.example,sessions.example,false",
    "chat.example,chat.example,false",
    "https://chat.example,,false"
  })
  void aPageIsTheServicesOwnIfItsHostIs(String origin, String host, boolean own) {
    assertThat(Cors.isSameHost(origin, host)).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "chat.example", "https://*.example", "https://a.example/", "ftp://a.example"})
  void whatIsNoOriginStopsTheStartAndSaysHowToWriteOne(String wrong) {
    ChatSessionsConfig config =
        Settings.of(Map.of("chat-sessions.cors.origins", "https://right.example," + wrong));

    assertThatThrownBy(() -> new Cors(config, null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.cors.origins")
        .hasMessageContaining("'" + wrong + "'")
        .hasMessageContaining("https://chat.example");
  }
}
