package io.chatsessions.edge.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * Lets what a client sends pass as long as somebody takes it. The decoder makes one message at a
 * time; the one that nobody takes is held, and until it is taken nothing more is decoded or read.
 */
final class Gate extends ChannelDuplexHandler {

  private final ChannelHandlerContext decoder;
  private final BooleanSupplier open;
  private final Queue<Object> held = new ArrayDeque<>(3);
  private ChannelHandlerContext connection;
  private boolean decoded;
  private boolean shut;

  Gate(ChannelHandlerContext decoder, BooleanSupplier open) {
    this.decoder = decoder;
    this.open = open;
  }

  private HttpRequestDecoder source() {
    return (HttpRequestDecoder) decoder.handler();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    connection = added;
    source().setSingleDecode(true);
  }

  @Override
  public void channelRead(ChannelHandlerContext ignored, Object message) {
    decoded = true;
    if (!connection.channel().isActive()) {
      ReferenceCountUtil.release(message);
    } else if (held.isEmpty() && open.getAsBoolean()) {
      connection.fireChannelRead(message);
    } else {
      held.add(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ignored) throws Exception {
    pass();
  }

  private void pass() throws Exception {
    boolean more = decoded || !held.isEmpty();
    while (more) {
      decoded = false;
      while (!held.isEmpty() && open.getAsBoolean()) {
        connection.fireChannelRead(held.remove());
      }
      if (held.isEmpty()) {
        readAgain();
        source().channelRead(decoder, Unpooled.EMPTY_BUFFER);
      }
      more = decoded;
    }
    decoded = false;
    connection.fireChannelReadComplete();
    if (!held.isEmpty()) {
      readNoMore();
    }
  }

  // Whoever asks for more while it is shut: Vert.x, for the rest of a body that is here already.
  @Override
  public void read(ChannelHandlerContext ignored) {
    if (held.isEmpty()) {
      connection.read();
    } else {
      readNoMore();
    }
  }

  private void readNoMore() {
    shut = true;
    connection.channel().config().setAutoRead(false);
  }

  private void readAgain() {
    if (shut) {
      shut = false;
      connection.channel().config().setAutoRead(true);
    }
  }

  void next() {
    if (!held.isEmpty()) {
      // Not from here: a thousand requests in a row would be a thousand calls deep.
      connection.executor().execute(this::passHeld);
    }
  }

  private void passHeld() {
    if (connection.channel().isActive()) {
      try {
        pass();
      } catch (Exception e) {
        connection.fireExceptionCaught(e);
      }
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ignored) {
    held.forEach(ReferenceCountUtil::release);
    held.clear();
  }
}
