package io.chatsessions.http.wire;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Puts this package's handlers into every connection that a server accepts. Netty finds it as a
 * service, for which the native binary needs it registered; Quarkus offers no hook for a request
 * that is no HTTP, or never ends.
 */
@RegisterForReflection
public class WireExtension extends ChannelInitializerExtension {

  @Override
  public void postInitializeServerChildChannel(Channel connection) {
    connection.pipeline().addLast(new SlowClientGuard());
  }
}
