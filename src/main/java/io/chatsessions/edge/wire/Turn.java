package io.chatsessions.edge.wire;

import io.chatsessions.api.ApiError;
import io.chatsessions.api.AwaitedBody;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.function.Consumer;

/** How far the one request is that a connection is being served. */
final class Turn implements AwaitedBody {

  private final Optional<ApiError> refusal;

  /** Nothing more of it is awaited. */
  boolean bodyOver;

  /** Its answer is whole, but perhaps not taken yet. */
  boolean answered;

  /** The client's machine has taken the answer. */
  boolean sent;

  private ApiError lost;
  private Consumer<ApiError> waiting;

  Turn(Optional<ApiError> refusal) {
    this.refusal = refusal;
    this.bodyOver = refusal.isPresent();
  }

  boolean isOver() {
    return bodyOver && sent;
  }

  boolean isRefused() {
    return refusal.isPresent();
  }

  /** The answer in the shape of all others; Vert.x answers what it cannot serve without a body. */
  Object shaped(Object answer) {
    if (refusal.isEmpty()) {
      return answer;
    }
    ReferenceCountUtil.release(answer);
    return Answer.of(refusal.get());
  }

  void lose(ApiError why) {
    bodyOver = true;
    lost = why;
    if (waiting != null) {
      waiting.accept(why);
    }
  }

  @Override
  public void onLoss(Consumer<ApiError> why) {
    waiting = why;
    if (lost != null) {
      why.accept(lost);
    }
  }
}
