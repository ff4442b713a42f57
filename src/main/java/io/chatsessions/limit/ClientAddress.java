package io.chatsessions.limit;

import io.chatsessions.ChatSessionsConfig;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
public class ClientAddress {

  private static final String NOTHING_IN_FRONT = "none";
  private static final int SITE_BYTES = 8;
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
                        : names.stream().map(ProxyNetwork::named).toList());
  }

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
  static InetAddress parse(String address) {
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
}
