package io.chatsessions.edge.wire;

import io.chatsessions.api.ApiError;
import io.chatsessions.api.AwaitedBody;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Serves the requests of a connection one by one: the next is not read until the answer to the one
 * before has been taken. So a connection holds one request, one answer and one read, whatever a
 * client does. Who keeps the service waiting is cut off.
 */
final class OneByOne extends ChannelDuplexHandler {

  final Gate gate;
  private ChannelHandlerContext connection;
  private Patience patience;
  private Turn turn;
  private boolean heard;
  private boolean passed;
  private boolean last;

  OneByOne(ChannelHandlerContext decoder) {
    gate = new Gate(decoder, this::isFree);
  }

  private boolean isFree() {
    return turn == null || !turn.bodyOver;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    connection = added;
    patience = new Patience(added.executor(), this::outOfPatience);
    patience.begin(Patience.WITH_CLIENT);
    added.channel().closeFuture().addListener(closed -> patience.forget());
  }

  @Override
  public void channelRead(ChannelHandlerContext ignored, Object message) {
    passed = true;
    if (message instanceof HttpRequest request) {
      turn = new Turn(MalformedRequest.refuse(request));
      last |= turn.isRefused();
      connection.channel().attr(AwaitedBody.OF_CONNECTION).set(turn);
    } else if (((HttpContent) message).decoderResult().isFailure()) {
      ReferenceCountUtil.release(message);
      lose(ApiError.BAD_REQUEST);
      return;
    }
    if (message instanceof LastHttpContent) {
      turn.bodyOver = true;
      awaitAnswer();
    }
    connection.fireChannelRead(message);
    endTurn();
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ignored) {
    // Bytes that make no message yet are a part of one.
    if (turn == null ? !passed : !turn.bodyOver) {
      if (!heard) {
        patience.end();
      }
      patience.begin(Patience.WITH_CLIENT);
    }
    heard = true;
    passed = false;
    connection.fireChannelReadComplete();
  }

  @Override
  public void write(ChannelHandlerContext ignored, Object message, ChannelPromise promise) {
    last |= Answer.closes(message);
    if (Answer.endsWith(message)) {
      turn.answered = true;
      if (turn.bodyOver) {
        patience.end();
      }
      patience.begin(Patience.WITH_CLIENT);
      connection.write(turn.shaped(message), promise.unvoid().addListener(taken -> sent()));
    } else {
      connection.write(message, promise);
    }
  }

  private void sent() {
    turn.sent = true;
    endTurn();
  }

  private void endTurn() {
    if (turn != null && turn.isOver()) {
      turn = null;
      patience.end();
      if (last) {
        connection.close();
      } else {
        gate.next();
      }
    }
  }

  private void awaitAnswer() {
    if (!turn.answered) {
      patience.beginAnew(Patience.WITH_SERVICE);
    }
  }

  private void lose(ApiError why) {
    last = true;
    turn.lose(why);
    awaitAnswer();
    endTurn();
  }

  private void outOfPatience() {
    if (turn != null && !turn.bodyOver && !turn.answered) {
      lose(ApiError.REQUEST_TIMEOUT);
    } else {
      connection.close();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ignored, Object event) {
    if (!(event instanceof ChannelInputShutdownEvent)) {
      connection.fireUserEventTriggered(event);
    } else if (isFree()) {
      connection.close();
    } else {
      last = true; // Whoever has sent a whole request still waits for its answer.
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ignored, Throwable cause) {
    // What is wrong with a refused request is in its answer, and in no log.
    if (turn == null || !turn.isRefused()) {
      connection.fireExceptionCaught(cause);
    }
  }
}
