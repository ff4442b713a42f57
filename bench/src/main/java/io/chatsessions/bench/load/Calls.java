package io.chatsessions.bench.load;

import io.chatsessions.bench.data.Request;
import java.util.function.IntConsumer;

/** Something that can be asked to end a login. */
public interface Calls extends AutoCloseable {

  /** Sends one call without waiting; {@code answered} takes its status, 0 where there was none. */
  void send(Request request, IntConsumer answered);

  @Override
  void close();
}
