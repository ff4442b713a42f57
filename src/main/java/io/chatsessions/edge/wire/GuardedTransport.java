package io.chatsessions.edge.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts a door in front of every server. Vert.x finds it as a service, in every mode and in the
 * native binary; Quarkus offers no hook for a connection that has not sent a request.
 */
public final class GuardedTransport implements VertxServiceProvider {

  /** One read of a connection: whole usual requests, and a small bound for a thousand clients. */
  private static final int LONGEST_READ = 4096;

  private static final int LONGEST_BODY = 16_384;
  private static final int LONG_ANSWER = 65_536;

  @Override
  public void init(VertxBuilder builder) {
    if (Arc.container() == null) {
      return; // A Vert.x of somebody else, in a test.
    }
    builder.findTransport(
        new JDKTransport() {
          @Override
          public void configure(
              NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
            super.configure(options, domainSocket, server);
            guard(options, server);
          }
        });
  }

  private static void guard(NetServerOptions options, ServerBootstrap server) {
    var reads = new AdaptiveRecvByteBufAllocator(512, 1024, LONGEST_READ);
    server
        .handler(Arc.container().instance(Doors.class).get().doorOf(options.getPort()))
        .childOption(ChannelOption.RCVBUF_ALLOCATOR, reads.maxMessagesPerRead(1))
        // Else the kernel would keep megabytes for each, and count them as the service's.
        .childOption(ChannelOption.SO_RCVBUF, LONGEST_BODY)
        .childOption(ChannelOption.SO_SNDBUF, LONG_ANSWER)
        // A client that has said all may close its half, and still gets its answer.
        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
  }
}
