package io.chatsessions.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.support.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  private static final String PROXIES = "10.0.0.0/8,fd00::/8,192.0.2.9";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7 |                                  | 203.0.113.7",
        "203.0.113.7 | 198.51.100.1                     | 203.0.113.7",
        "10.1.1.1    |                                  | 10.1.1.1",
        "10.1.1.1    | 198.51.100.1                     | 198.51.100.1",
        "10.1.1.1    | 1.2.3.4, 198.51.100.1            | 198.51.100.1",
        "10.1.1.1    | 1.2.3.4, 198.51.100.1, 10.2.2.2  | 198.51.100.1",
        "192.0.2.9   | 198.51.100.1                     | 198.51.100.1",
        "192.0.2.8   | 198.51.100.1                     | 192.0.2.8",
        "fd00::1     | 2001:db8::1                      | 2001:db8::1",
        "10.1.1.1    | 198.51.100.1:4711                | 198.51.100.1",
        "10.1.1.1    | [2001:db8::1]:4711               | 2001:db8::1",
        "10.1.1.1    | ::ffff:198.51.100.1              | 198.51.100.1",
        "10.1.1.1    | unknown                          | 10.1.1.1",
        "10.1.1.1    | evil.example                     | 10.1.1.1",
        "10.1.1.1    | 1.2.3.4, , 10.2.2.2              | 10.2.2.2",
        "10.1.1.1    | 10.3.3.3, 10.2.2.2               | 10.3.3.3"
      })
  void theClientIsTheLastHopThatIsNoNamedProxy(String peer, String forwarded, String client)
      throws UnknownHostException {
    List<String> header = forwarded == null ? List.of() : List.of(forwarded);

    assertThat(behind(PROXIES).of(InetAddress.getByName(peer), header))
        .isEqualTo(InetAddress.getByName(client));
  }

  @Test
  void severalHeadersReadAsOne() throws UnknownHostException {
    assertThat(
            behind(PROXIES)
                .of(
                    InetAddress.getByName("10.1.1.1"),
                    List.of("1.2.3.4", "198.51.100.1", "10.2.2.2")))
        .isEqualTo(InetAddress.getByName("198.51.100.1"));
  }

  @Test
  void withNothingInFrontNoForwardedAddressIsBelieved() throws UnknownHostException {
    ClientAddress clients = behind("none");

    assertThat(clients.isTellable()).isTrue();
    assertThat(clients.of(InetAddress.getByName("10.1.1.1"), List.of("198.51.100.1")))
        .isEqualTo(InetAddress.getByName("10.1.1.1"));
  }

  @Test
  void withoutAWordFromTheOperatorClientsCannotBeToldApart() {
    assertThat(new ClientAddress(Settings.of(Map.of())).isTellable()).isFalse();
  }

  @Test
  void anIpv6ClientIsItsWholeNetwork() throws UnknownHostException {
    assertThat(ClientAddress.site(InetAddress.getByName("2001:db8:1:2:3:4:5:6")))
        .isEqualTo(ClientAddress.site(InetAddress.getByName("2001:db8:1:2:ffff::1")))
        .isNotEqualTo(ClientAddress.site(InetAddress.getByName("2001:db8:1:3::1")));
    assertThat(ClientAddress.site(InetAddress.getByName("203.0.113.7")))
        .isNotEqualTo(ClientAddress.site(InetAddress.getByName("203.0.113.8")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.example", "10.0.0.0/33", "none,10.0.0.1", "*", "::ffff:10.0.0.0/104"})
  void whatIsNoAddressStopsTheStartAndSaysHowToWriteOne(String proxies) {
    assertThatThrownBy(() -> behind(proxies))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.proxies")
        .hasMessageContaining("10.0.0.0/8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "::/0",
        "10.0.0.0/8,0.0.0.0/0",
        "0.0.0.0/1,128.0.0.0/1",
        "96.0.0.0/7",
        "2000::/3",
        "fc00::/6",
        "0.0.0.0",
        "::"
      })
  void aNetworkOfEverybodyStopsTheStart(String proxies) {
    assertThatThrownBy(() -> behind(proxies))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.proxies")
        .hasMessageContaining("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "fc00::/7", "172.16.0.0/12, 192.168.0.0/16"})
  void thePrivateNetworksMayBeNamed(String proxies) {
    assertThat(behind(proxies).isTellable()).isTrue();
  }

  @Test
  void anIpv4AddressInIpv6ClothesIsTheIpv4Address() throws UnknownHostException {
    assertThat(
            behind("::ffff:10.1.1.1")
                .of(InetAddress.getByName("10.1.1.1"), List.of("198.51.100.1")))
        .isEqualTo(InetAddress.getByName("198.51.100.1"));
  }

  private static ClientAddress behind(String proxies) {
    return new ClientAddress(Settings.of(Map.of("chat-sessions.proxies", proxies)));
  }
}
