package io.chatsessions.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page's links are like, wherever it is. */
class PageAddressTest {

  @ParameterizedTest
  @CsvSource({
    "/devices,devices,./",
    "/a/b,b,./../",
    "/a/b/c.d,c.d,./../../",
    "/...,...,./",
    "/.well-known/devices,devices,./../",
    "/apis,apis,./",
    "/a/api,api,./../"
  })
  void linksAreRelativeToThePage(String path, String files, String root) {
    var address = new PageAddress(path);

    assertThat(address.files()).isEqualTo(files);
    assertThat(address.root()).isEqualTo(root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "devices",
        "/devices/",
        "//devices",
        "/a b",
        "/<script>",
        "/*",
        "/..",
        "/.",
        "/a/../b",
        "/a/.",
        "/../devices",
        "/api",
        "/api/v1/sessions/list",
        "/api/v1/sessions/logout.me",
        "/api/devices",
        "/a%2e",
        "/devices?x",
        "/devices;x"
      })
  void aPathThatCannotWorkIsRefusedWithAWayOut(String path) {
    assertThatThrownBy(() -> new PageAddress(path))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.devices-page.path is '" + path + "'")
        .hasMessageContaining("for example /devices");
  }
}
