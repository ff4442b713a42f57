package io.chatsessions.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.support.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting; {@link DeadlineTest} has what it does. */
class LoadSheddingTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void roomForNobodyStopsTheStart(String most) {
    ChatSessionsConfig config = Settings.of(Map.of("chat-sessions.max-in-flight", most));

    assertThatThrownBy(() -> new LoadShedding(config, null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.max-in-flight must be at least 1");
  }
}
