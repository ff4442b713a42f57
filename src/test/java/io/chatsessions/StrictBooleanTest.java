package io.chatsessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.support.Settings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelt switch is never taken for off. */
class StrictBooleanTest {

  private static final String LIMITED = "chat-sessions.rate-limit.enabled";

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", " true", "yes", "On", "1", "t", "y"})
  void onIsWrittenInManyWays(String value) {
    assertThat(Settings.of(Map.of(LIMITED, value)).rateLimit().enabled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "False", "no", "OFF", "0", "f", "n"})
  void offToo(String value) {
    assertThat(Settings.of(Map.of(LIMITED, value)).rateLimit().enabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flase", "treu", "enabled", "disabled", "null", "-", "2", "falsee"})
  void anythingElseStopsTheStartForEverySwitch(String value) {
    assertThat(switches()).hasSizeGreaterThan(2);
    for (String name : switches()) {
      assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
          .hasMessageContaining(name)
          .hasMessageContaining("neither true nor false");
    }
  }

  @Test
  void theNameOfEverySwitchIsKnown() {
    assertThat(switches()).contains(LIMITED);
  }

  private static List<String> switches() {
    return ConfigClass.configClass(ChatSessionsConfig.class).getProperties().entrySet().stream()
        .filter(setting -> List.of("true", "false").contains(String.valueOf(setting.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
