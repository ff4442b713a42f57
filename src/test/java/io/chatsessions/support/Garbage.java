package io.chatsessions.support;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What a broken proxy or server can make of a reply. */
public enum Garbage {
  /** Its length is below that of its header. */
  TOO_SHORT {
    @Override
    void spoil(ByteBuffer reply) {
      reply.putInt(0, 3);
    }
  },
  /** Its length is more than any message may have. */
  TOO_LONG {
    @Override
    void spoil(ByteBuffer reply) {
      reply.putInt(0, Integer.MAX_VALUE);
    }
  },
  /** It answers a command that nobody sent. */
  ANOTHERS {
    @Override
    void spoil(ByteBuffer reply) {
      reply.putInt(8, Integer.MIN_VALUE);
    }
  },
  /** It is of no known kind. */
  NO_KIND {
    @Override
    void spoil(ByteBuffer reply) {
      reply.putInt(12, 4711);
    }
  },
  /** What follows its header is no document. */
  NO_DOCUMENT {
    @Override
    void spoil(ByteBuffer reply) {
      Arrays.fill(reply.array(), 21, reply.capacity(), (byte) 0x7f);
    }
  };

  abstract void spoil(ByteBuffer reply);

  WireMessage of(WireMessage reply) {
    byte[] bytes = reply.bytes().clone();
    spoil(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    return new WireMessage(bytes);
  }
}
