package io.chatsessions.api;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.function.Consumer;

/** Tells whoever waits for the body of a connection's request that it will not come whole. */
public interface AwaitedBody {

  AttributeKey<AwaitedBody> OF_CONNECTION = AttributeKey.valueOf(AwaitedBody.class.getName());

  /** Tells why, now or later, if it will not. */
  void onLoss(Consumer<ApiError> why);

  /** The one of this connection; one that tells nothing where nobody watches it. */
  static AwaitedBody of(Channel connection) {
    AwaitedBody watched = connection.attr(OF_CONNECTION).get();
    return watched == null ? unwatched -> {} : watched;
  }
}
