package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which origins an operator may name, and what a browser makes of them. */
class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://chat.example,https://chat.example",
    "https://chat.example:443,https://chat.example",
    "https://chat.example:00443,https://chat.example",
    "https://chat.example:,https://chat.example",
    "http://chat.example:80,http://chat.example",
    "http://chat.example:443,http://chat.example:443",
    "https://chat.example:8443,https://chat.example:8443",
    "HTTPS://Chat.Example,https://chat.example",
    "' https://chat.example ',https://chat.example",
    "https://chat.example.,https://chat.example.",
    "https://bücher.example,https://xn--bcher-kva.example",
    "https://BÜCHER.example:443,https://xn--bcher-kva.example",
    "https://XN--BCHER-KVA.example,https://xn--bcher-kva.example",
    "https://чат.example,https://xn--80a0bn.example",
    "https://chat。example,https://chat.example",
    "https://my_host.example,https://my_host.example",
    "http://localhost:8080,http://localhost:8080",
    "http://127.0.0.1:3000,http://127.0.0.1:3000",
    "http://[::1]:8080,http://[::1]:8080",
    "http://[2001:DB8:0:0:0:0:0:1]:80,http://[2001:db8::1]",
    "capacitor://localhost,capacitor://localhost",
    "capacitor://localhost:8100,capacitor://localhost:8100",
    "Ionic://localhost,ionic://localhost",
    "app://obsidian.md,app://obsidian.md",
    "tauri://localhost,tauri://localhost",
    "chrome-extension://abcdefghijklmnopabcdefghijklmnop,chrome-extension://abcdefghijklmnopabcdefghijklmnop"
  })
  void isWhatABrowserSaysOfIt(String named, String said) {
    assertThat(Origin.asBrowsersSay(named)).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "chat.example",
        "https:chat.example",
        "https://",
        "https://*.example",
        "https://a.example/",
        "https://a.example/path",
        "https://a.example?x",
        "https://a.example#x",
        "https://user@a.example",
        "https://a.example:65536",
        "https://a.example:99999999999",
        "https://a.example:x",
        "https://a..example",
        "https://a b.example",
        "https://%61.example",
        "https://straße.example",
        "https://127.1",
        "https://0x7f.0.0.1",
        "https://127.0.0.256",
        "https://127.0.0.01",
        "https://[::1",
        "https://[::x]",
        "https://0x7f000001",
        "app://[::1]",
        "https://[::ffff:127.0.0.1]",
        "https://[fe80::1%25eth0]",
        "ftp://a.example",
        "file://a.example",
        "wss://a.example",
        "capacitor://localhost/",
        "capacitor://*"
      })
  void whatNoBrowserSaysStopsTheStartAndSaysHowToWriteOne(String wrong) {
    assertThatThrownBy(() -> Origin.asBrowsersSay(wrong))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.cors.origins")
        .hasMessageContaining("'" + wrong + "'")
        .hasMessageContaining("https://chat.example");
  }
}
