package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.support.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which origins are the service's own, and what an operator may set. */
class CorsOriginsTest {

  @ParameterizedTest
  @CsvSource({
    "https://chat.example,chat.example,true",
    "https://chat.example,chat.example:443,true",
    "http://chat.example:80,CHAT.example,true",
    "http://[::1]:3000,[::1]:3000,true",
    "https://chat.example:8443,chat.example,false",
    "https://chat.example,sessions.example,false",
    "capacitor://chat.example,chat.example,false",
    "ftp://chat.example,chat.example,false",
    "chat.example,chat.example,false",
    "https://,'',false",
    "https://chat.example,,false"
  })
  void aPageIsTheServicesOwnIfItsHostIs(String origin, String host, boolean own) {
    assertThat(OwnHost.isSame(origin, host)).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({
    "chat-sessions.cors.origins,'https://right.example,https://*.example',https://chat.example",
    "chat-sessions.cors.max-age,-1s,at least 0s",
    "chat-sessions.cors.max-age,2147483648s,at most 2147483647s"
  })
  void whatNoBrowserTakesStopsTheStart(String key, String wrong, String told) {
    ChatSessionsConfig config = Settings.of(Map.of(key, wrong));

    assertThatThrownBy(() -> new Cors(config, null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(told);
  }
}
