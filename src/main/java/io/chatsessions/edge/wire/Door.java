package io.chatsessions.edge.wire;

import io.micrometer.core.instrument.Counter;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets connections of one server in, so many in all and so many of one client. */
@Sharable
final class Door extends ChannelInboundHandlerAdapter {

  private final Limit all;
  private final Limit ofOne;
  private final Telling telling;
  private final AtomicInteger open = new AtomicInteger();
  private final Map<InetAddress, Integer> openByClient = new ConcurrentHashMap<>();

  record Limit(int most, Counter refused) {}

  /** Tells one client from another by the address of a connection, where that can be done. */
  interface Telling {
    Optional<InetAddress> client(InetAddress peer);
  }

  Door(Limit all, Limit ofOne, Telling telling) {
    this.all = all;
    this.ofOne = ofOne;
    this.telling = telling;
  }

  @Override
  public void channelRead(ChannelHandlerContext server, Object accepted) {
    Channel connection = (Channel) accepted;
    Optional<InetAddress> client =
        connection.remoteAddress() instanceof InetSocketAddress peer
            ? telling.client(peer.getAddress())
            : Optional.empty();
    Optional<Limit> reached = enter(client);
    if (reached.isPresent()) {
      reached.get().refused().increment();
      connection.unsafe().closeForcibly();
      return;
    }
    connection.closeFuture().addListener(closed -> leave(client));
    connection.pipeline().addLast(new Beginning());
    server.fireChannelRead(connection);
  }

  // One thread accepts, so nobody else enters between the look and the step.
  private Optional<Limit> enter(Optional<InetAddress> client) {
    if (open.get() >= all.most()) {
      return Optional.of(all);
    }
    if (client.map(openByClient::get).filter(count -> count >= ofOne.most()).isPresent()) {
      return Optional.of(ofOne);
    }
    open.incrementAndGet();
    client.ifPresent(one -> openByClient.merge(one, 1, Integer::sum));
    return Optional.empty();
  }

  private void leave(Optional<InetAddress> client) {
    open.decrementAndGet();
    client.ifPresent(one -> openByClient.computeIfPresent(one, (key, n) -> n == 1 ? null : n - 1));
  }
}
