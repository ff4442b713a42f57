package io.chatsessions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that does not exist stops the start. */
class UnknownSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHAT_SESSIONS_RATE_LIMT_CALLS",
        "CHAT_SESSIONS_RATE_LIMIT",
        "CHAT_SESSIONS_",
        "CHAT_SESSIONS_PROXY",
        "CHAT_SESSIONS_PROXIES_",
        "chat_sessions_proxies",
        "Chat_Sessions_Proxies",
        "_PROD_CHAT_SESSIONS_PROXY",
        "CHAT_SESSIONS_CORS_ORIGIN"
      })
  void aVariableThatNobodyReads(String name) {
    assertThatThrownBy(() -> UnknownSettings.refuse(Set.of(name)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(name + " is no setting")
        .hasMessageContaining("CHAT_SESSIONS_PROXIES")
        .hasMessageContaining("CHAT_SESSIONS_RATE_LIMIT_CALLS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHAT_SESSIONS_PROXIES",
        "CHAT_SESSIONS_PROXIES_0_",
        "CHAT_SESSIONS_FAILED_AUTHENTICATIONS_WINDOW",
        "_PROD_CHAT_SESSIONS_HISTORY",
        "CHAT_SESSIONS_SERVICE_HOST",
        "CHAT_SESSIONS_SERVICE_PORT",
        "CHAT_SESSIONS_SERVICE_PORT_HTTP",
        "CHAT_SESSIONS_PORT",
        "CHAT_SESSIONS_PORT_80_TCP",
        "CHAT_SESSIONS_PORT_80_TCP_ADDR",
        "CHAT_SESSIONS_METRICS_SERVICE_HOST",
        "CHAT_SESSIONS_METRICS_PORT_9000_TCP_PROTO",
        "MONGO_URL",
        "CHAT_SERVER"
      })
  void whatIsKnownAndWhatKubernetesTellsStopNothing(String name) {
    assertThatCode(() -> UnknownSettings.refuse(Set.of(name))).doesNotThrowAnyException();
  }
}
