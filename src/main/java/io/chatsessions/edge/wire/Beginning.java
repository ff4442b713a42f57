package io.chatsessions.edge.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;

/** Stands in a new connection until Vert.x has laid out what reads it. */
final class Beginning extends ChannelInboundHandlerAdapter {

  @Override
  public void channelActive(ChannelHandlerContext connection) {
    connection.fireChannelActive();
    ChannelPipeline pipeline = connection.pipeline();
    if (pipeline.get(SslHandler.class) == null) {
      readHttp1(connection);
      String next = pipeline.get("h2c") == null ? "handler" : "h2c";
      var turns = new OneByOne(pipeline.context(HttpRequestDecoder.class));
      pipeline.addBefore(next, null, turns.gate).addBefore(next, null, turns);
    }
    pipeline.remove(this);
  }

  // The management port cannot be told to leave HTTP/2 out, but looks for it in the first bytes
  // only. An empty line settles it, and counts for nothing in front of a request.
  private static void readHttp1(ChannelHandlerContext connection) {
    if (connection.pipeline().get(HttpRequestDecoder.class) == null) {
      connection.fireChannelRead(Unpooled.copiedBuffer("\r\n", StandardCharsets.US_ASCII));
    }
  }
}
