package io.chatsessions.support;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * One message of the MongoDB wire protocol, header included.
 *
 * @param bytes the whole message
 */
record WireMessage(byte[] bytes) {

  private static final int HEADER = 16;
  private static final int OP_MSG = 2013;
  private static final int FLAGS = 4;
  private static final byte BODY_SECTION = 0;
  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  /** Reads the next message; fails at the end of the stream. */
  static WireMessage read(DataInputStream in) throws IOException {
    int length = Integer.reverseBytes(in.readInt());
    ByteBuffer message = littleEndian(ByteBuffer.allocate(length)).putInt(length);
    in.readFully(message.array(), Integer.BYTES, length - Integer.BYTES);
    return new WireMessage(message.array());
  }

  int requestId() {
    return littleEndian(ByteBuffer.wrap(bytes)).getInt(4);
  }

  int responseTo() {
    return littleEndian(ByteBuffer.wrap(bytes)).getInt(8);
  }

  WireMessage withRequestId(int requestId) {
    byte[] copy = bytes.clone();
    littleEndian(ByteBuffer.wrap(copy)).putInt(4, requestId);
    return new WireMessage(copy);
  }

  /** The command or reply; none in the older framing, which only the greeting uses. */
  Optional<BsonDocument> document() {
    ByteBuffer message = littleEndian(ByteBuffer.wrap(bytes));
    int body = HEADER + FLAGS;
    if (message.getInt(12) != OP_MSG || message.get(body) != BODY_SECTION) {
      return Optional.empty();
    }
    message.position(body + 1);
    try (var reader = new BsonBinaryReader(message.slice().order(ByteOrder.LITTLE_ENDIAN))) {
      return Optional.of(CODEC.decode(reader, DecoderContext.builder().build()));
    }
  }

  /** An answer to this message. */
  WireMessage answer(BsonDocument document) {
    return of(requestId(), document);
  }

  /** This reply with other content. */
  WireMessage saying(BsonDocument document) {
    return of(responseTo(), document);
  }

  private static WireMessage of(int responseTo, BsonDocument document) {
    try (var body = new BasicOutputBuffer();
        var writer = new BsonBinaryWriter(body)) {
      CODEC.encode(writer, document, EncoderContext.builder().build());
      int length = HEADER + FLAGS + 1 + body.getSize();
      return new WireMessage(
          littleEndian(ByteBuffer.allocate(length))
              .putInt(length)
              .putInt(0)
              .putInt(responseTo)
              .putInt(OP_MSG)
              .putInt(0)
              .put(BODY_SECTION)
              .put(body.toByteArray())
              .array());
    }
  }

  private static ByteBuffer littleEndian(ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN);
  }
}
