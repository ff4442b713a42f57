package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.support.Settings;
import io.quarkus.runtime.StartupEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Logger;
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

  @Test
  void withoutAKeyTheStartTellsHowLongTheHashesHold() {
    assertThat(toldAtStart(null)).singleElement().asString().contains("chat-sessions.audit.key");
    assertThat(toldAtStart(KEY)).isEmpty();
  }

  private static List<String> toldAtStart(String key) {
    List<String> told = new ArrayList<>();
    Logger log = Logger.getLogger(SessionIdHash.class.getName());
    Filter before = log.getFilter();
    log.setFilter(entry -> told.add(entry.getMessage()));
    hash(key).atStart(new StartupEvent());
    log.setFilter(before);
    return told;
  }

  private static SessionIdHash hash(String key) {
    return new SessionIdHash(
        Settings.of(key == null ? Map.of() : Map.of("chat-sessions.audit.key", key)));
  }
}
