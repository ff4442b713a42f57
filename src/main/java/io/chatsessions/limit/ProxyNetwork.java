package io.chatsessions.limit;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

final class ProxyNetwork {

  private static final int IPV4_BITS = 32;
  private static final int WIDEST_IPV4 = 8;
  private static final int WIDEST_IPV6 = 7;

  private ProxyNetwork() {}

  static CidrAddress named(String name) {
    CidrAddress network = Inet.parseCidrAddress(name.strip());
    InetAddress single = network == null ? ClientAddress.parse(name.strip()) : null;
    if (network != null && isWide(network) || single != null && single.isAnyLocalAddress()) {
      throw new ConfigurationException(
          "chat-sessions.proxies has '"
              + name
              + "', and so everybody could say which address they call from. Name the proxies, as"
              + " 10.1.2.3, or the network that holds nothing else, as 10.0.0.0/8, or say only:"
              + " none");
    }
    if (network != null && !isIpv4InDisguise(network)) {
      return network;
    }
    if (single == null) {
      throw new ConfigurationException(
          "chat-sessions.proxies has an entry that is no address or network: '"
              + name
              + "'. Name each as 10.1.2.3, 10.0.0.0/8 or fd00::/8, or say only: none");
    }
    return CidrAddress.create(single, single.getAddress().length * Byte.SIZE);
  }

  // Of IPv6's length, though its address is of IPv4: no client would ever be in such a network.
  private static boolean isIpv4InDisguise(CidrAddress network) {
    return network.getNetworkAddress() instanceof Inet4Address
        && network.getNetmaskBits() > IPV4_BITS;
  }

  private static boolean isWide(CidrAddress network) {
    return network.getNetmaskBits()
        < (network.getNetworkAddress() instanceof Inet6Address ? WIDEST_IPV6 : WIDEST_IPV4);
  }
}
