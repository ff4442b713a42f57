package io.chatsessions.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workspace's address, as an operator may write it. */
class SignInUrlTest {

  @Test
  void whatHtmlWouldReadAsItsOwnIsWrittenForIt() {
    assertThat(new SignInUrl("https://chat.example/?a=1&b=2").html())
        .isEqualTo("https://chat.example/?a=1&amp;b=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chat.example",
        "/home",
        "javascript:alert(1)",
        "ftp://chat.example",
        "https:///home",
        "https://chat.example/\"><script>"
      })
  void whatIsNoAddressOfAWebPageIsRefusedWithAWayOut(String address) {
    assertThatThrownBy(() -> new SignInUrl(address))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.devices-page.sign-in-url is '" + address + "'")
        .hasMessageContaining("for example https://chat.example/");
  }
}
