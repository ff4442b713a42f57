package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.ChatSessionsConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a session id looks in the audit log. */
class SessionIdHashTest {

  private static final String KEY = "a key for this test that is long enough";

  @Test
  void isTheSameOnEveryReplicaWithTheSameKey() {
    assertThat(hash(KEY).of("id")).isEqualTo(hash(KEY).of("id")).matches("[0-9a-f]{64}");
  }

  @Test
  void differsByKeyAndById() {
    assertThat(hash(KEY).of("id"))
        .isNotEqualTo(hash(KEY).of("other"))
        .isNotEqualTo(hash(KEY + ".").of("id"));
  }

  @Test
  void differsByStartWhereNoKeyIsSet() {
    assertThat(hash(null).of("id")).isNotEqualTo(hash(null).of("id"));
  }

  @Test
  void aKeyThatIsTooShortStopsTheStartAndTellsHowToMakeOne() {
    assertThatThrownBy(() -> hash(KEY.substring(0, 31)))
        .hasMessageContaining("chat-sessions.audit.key")
        .hasMessageContaining("openssl rand -hex 32")
        .hasMessageNotContaining(KEY.substring(0, 31));
  }

  private static SessionIdHash hash(String key) {
    var settings =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(ChatSessionsConfig.class)
            .withDefaultValues(key == null ? Map.of() : Map.of("chat-sessions.audit.key", key))
            .build();
    return new SessionIdHash(settings.getConfigMapping(ChatSessionsConfig.class));
  }
}
