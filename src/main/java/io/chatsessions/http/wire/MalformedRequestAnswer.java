package io.chatsessions.http.wire;

import io.chatsessions.http.ApiError;
import io.chatsessions.http.CommonHeaders;
import io.chatsessions.http.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers what cannot be read as HTTP, in the shape of every other answer, and hangs up. */
class MalformedRequestAnswer extends ChannelDuplexHandler {

  private int unanswered;
  private boolean hungUp;

  @Override
  public void channelRead(ChannelHandlerContext connection, Object message) throws Exception {
    if (hungUp) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request) {
      Optional<ApiError> error = MalformedRequest.errorIn(request);
      // Before the answers to pipelined requests it would be taken for one of them.
      if (error.isPresent() && unanswered == 0) {
        hungUp = true;
        ReferenceCountUtil.release(message);
        connection.writeAndFlush(answer(error.get())).addListener(ChannelFutureListener.CLOSE);
        return;
      }
      unanswered++;
    }
    super.channelRead(connection, message);
  }

  @Override
  public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof LastHttpContent) {
      unanswered--;
    }
    super.write(connection, message, promise);
  }

  private static FullHttpResponse answer(ApiError error) {
    byte[] body = error.body().getBytes(StandardCharsets.UTF_8);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(error.status()),
            Unpooled.wrappedBuffer(body));
    CommonHeaders.FIXED.forEach(response.headers()::set);
    response
        .headers()
        .set(RequestId.HEADER, RequestId.of(null))
        .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return response;
  }
}
