package io.chatsessions.edge.wire;

import io.chatsessions.api.ApiError;
import io.chatsessions.edge.CommonHeaders;
import io.chatsessions.observe.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;

final class Answer {

  private Answer() {}

  static boolean endsWith(Object message) {
    return message instanceof LastHttpContent && !isInterim(message);
  }

  static boolean closes(Object message) {
    return message instanceof HttpResponse head && !isInterim(head) && !HttpUtil.isKeepAlive(head);
  }

  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse head
        && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  /** The one to a request that nobody can be served. */
  static FullHttpResponse of(ApiError error) {
    byte[] body = error.body().getBytes(StandardCharsets.UTF_8);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(error.status()),
            Unpooled.wrappedBuffer(body));
    CommonHeaders.addFixed(response.headers()::set);
    response
        .headers()
        .set(RequestId.HEADER, RequestId.of(null))
        .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return response;
  }
}
