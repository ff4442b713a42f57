package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is told of a device that the workspace did not recognise whole. */
class SessionDeviceTest {

  @Test
  void aSessionWithoutADeviceHasNone() {
    assertThat(SessionDevice.of(new Document())).isNull();
    assertThat(SessionDevice.of(new Document("device", "a text"))).isNull();
  }

  @Test
  void whatIsMissingOrNoTextIsLeftOut() {
    Document device = new Document("name", "curl").append("version", 8).append("os", "Linux");

    assertThat(SessionDevice.of(new Document("device", device)))
        .isEqualTo(new SessionDevice(null, "curl", null, null, null));
  }

  @Test
  void aSystemMayBeKnownInPart() {
    Document device = new Document("os", new Document("name", "Linux"));

    assertThat(SessionDevice.of(new Document("device", device)).os())
        .isEqualTo(new SessionDevice.Os("Linux", null));
  }
}
