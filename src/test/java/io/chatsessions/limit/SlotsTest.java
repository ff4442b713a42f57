package io.chatsessions.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.support.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {

  private final AtomicLong clock = new AtomicLong();
  private final Slots slots = slots("2");

  private Slots slots(String most) {
    return new Slots(Settings.of(Map.of("chat-sessions.max-in-flight", most)), clock::get);
  }

  @Test
  void thereAreSoManyAndNoMore() {
    assertThat(slots.take()).isTrue();
    assertThat(slots.take()).isTrue();
    assertThat(slots.take()).isFalse();
    assertThat(slots.inUse()).isEqualTo(2);

    slots.giveBack();
    assertThat(slots.take()).isTrue();
  }

  @Test
  void howLongTheyHaveBeenFullCountsFromTheLastOneTaken() {
    slots.take();
    passes(Duration.ofSeconds(10));
    assertThat(slots.fullFor()).isZero();

    slots.take();
    passes(Duration.ofSeconds(3));
    slots.take();
    assertThat(slots.fullFor()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void whereOneComesFreeNowAndThenTheyAreNotStuck() {
    slots.take();
    slots.take();
    passes(Duration.ofSeconds(10));
    slots.giveBack();
    assertThat(slots.fullFor()).isZero();

    slots.take();
    passes(Duration.ofSeconds(1));
    assertThat(slots.fullFor()).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void roomForNobodyStopsTheStart(String most) {
    assertThatThrownBy(() -> slots(most))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.max-in-flight must be at least 1");
  }

  private void passes(Duration time) {
    clock.addAndGet(time.toNanos());
  }
}
