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
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/** Answers what cannot be read as HTTP, in the shape of every other answer, and hangs up. */
class MalformedRequestAnswer extends ChannelDuplexHandler {

  private int unanswered;
  private ApiError refusal;

  @Override
  public void channelRead(ChannelHandlerContext connection, Object message) throws Exception {
    if (refusal == null && message instanceof HttpRequest request) {
      refusal = MalformedRequest.errorIn(request).orElse(null);
      unanswered++;
    }
    if (refusal == null) {
      super.channelRead(connection, message);
      return;
    }
    ReferenceCountUtil.release(message);
    refuseInTurn(connection);
  }

  @Override
  public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise)
      throws Exception {
    super.write(connection, message, promise);
    if (message instanceof LastHttpContent && !isInformational(message)) {
      unanswered--;
      refuseInTurn(connection);
    }
  }

  // Before the answers to the requests in front of it, it would be taken for one of them.
  private void refuseInTurn(ChannelHandlerContext connection) {
    if (refusal != null && unanswered == 1) {
      unanswered = 0;
      connection.writeAndFlush(answer(refusal)).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private static boolean isInformational(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
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
