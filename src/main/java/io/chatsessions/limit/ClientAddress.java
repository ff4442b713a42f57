package io.chatsessions.limit;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells from which address a request came, behind proxies that the operator has named. */
@Singleton
public class ClientAddress {

  private static final String NOTHING_IN_FRONT = "none";
  private static final int SITE_BYTES = 8;
  private static final int IPV4_BITS = 32;
  private static final int WIDEST_IPV4 = 8;
  private static final int WIDEST_IPV6 = 7;
  private static final Pattern BRACKETED = Pattern.compile("^\\[(.*)](:\\d+)?$");
  private static final Pattern WITH_PORT = Pattern.compile("^(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+$");

  private final Optional<List<CidrAddress>> proxies;

  ClientAddress(ChatSessionsConfig config) {
    this.proxies =
        config
            .proxies()
            .map(
                names ->
                    names.equals(List.of(NOTHING_IN_FRONT))
                        ? List.of()
                        : names.stream().map(ClientAddress::network).toList());
  }

  /** Whether the operator has said what stands in front, so that two clients can be told apart. */
  public boolean isTellable() {
    return proxies.isPresent();
  }

  /**
   * The client that opened a connection, as far as one can be told by it: nobody's where anything
   * may stand in front, and none of a proxy's.
   */
  public Optional<InetAddress> ofConnection(InetAddress peer) {
    return isTellable() && !isProxy(fromBytes(peer.getAddress()))
        ? Optional.of(site(peer))
        : Optional.empty();
  }

  /** The client's address: the last one on the request's way that is no named proxy. */
  public InetAddress of(HttpServerRequest request) {
    return of(peerOf(request), request.headers().getAll("X-Forwarded-For"));
  }

  /** Whether the request comes straight from a named proxy. */
  public boolean isFromProxy(HttpServerRequest request) {
    return isProxy(peerOf(request));
  }

  InetAddress of(InetAddress peer, List<String> forwardedFor) {
    List<String> hops = List.of(String.join(",", forwardedFor).split(","));
    InetAddress client = peer;
    for (int hop = hops.size() - 1; hop >= 0 && isProxy(client); hop--) {
      InetAddress before = parseHop(hops.get(hop).trim());
      if (before == null) {
        break;
      }
      client = before;
    }
    return client;
  }

  /** The address, or of an IPv6 address its /64 network, all of which one client may use. */
  static InetAddress site(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), SITE_BYTES), 16);
    return fromBytes(network);
  }

  private boolean isProxy(InetAddress address) {
    return proxies.isPresent()
        && proxies.get().stream().anyMatch(network -> network.matches(address));
  }

  private static InetAddress peerOf(HttpServerRequest request) {
    String peer = request.connection().remoteAddress().hostAddress();
    // A domain socket has none; only this very machine can use it.
    return peer == null ? InetAddress.getLoopbackAddress() : parse(peer);
  }

  // Some proxies add the port.
  private static InetAddress parseHop(String hop) {
    String bare = BRACKETED.matcher(hop).replaceFirst("$1");
    return parse(WITH_PORT.matcher(bare).replaceFirst("$1"));
  }

  // Never a name, so nothing is looked up.
  private static InetAddress parse(String address) {
    InetAddress parsed = Inet.parseInetAddress(address);
    // Turns an IPv4 address in IPv6 clothes into what it is.
    return parsed == null ? null : fromBytes(parsed.getAddress());
  }

  private static InetAddress fromBytes(byte[] address) {
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address has 4 or 16 bytes", e);
    }
  }

  private static CidrAddress network(String name) {
    CidrAddress network = Inet.parseCidrAddress(name.strip());
    InetAddress single = network == null ? parse(name.strip()) : null;
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
