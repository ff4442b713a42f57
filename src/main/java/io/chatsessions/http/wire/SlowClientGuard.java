package io.chatsessions.http.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Cuts a client off that sends a request so slowly that nothing could be answered yet. An idle
 * timeout does not: each byte, however late, starts it anew.
 */
class SlowClientGuard extends ChannelDuplexHandler {

  /** From the first byte of a request to the first byte of its answer. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private ScheduledFuture<?> cutOff;
  private boolean prepared;

  @Override
  public void channelRead(ChannelHandlerContext connection, Object bytes) throws Exception {
    if (!prepared && connection.pipeline().get(HttpRequestDecoder.class) != null) {
      prepared = true;
      connection.pipeline().addBefore("handler", null, new MalformedRequestAnswer());
    }
    if (prepared && cutOff == null) {
      cutOff =
          connection
              .executor()
              .schedule(() -> connection.close(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
    super.channelRead(connection, bytes);
  }

  @Override
  public void write(ChannelHandlerContext connection, Object bytes, ChannelPromise promise)
      throws Exception {
    if (bytes instanceof ByteBuf) {
      stop();
    }
    super.write(connection, bytes, promise);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext connection) {
    stop();
  }

  private void stop() {
    if (cutOff != null) {
      cutOff.cancel(false);
      cutOff = null;
    }
  }
}
