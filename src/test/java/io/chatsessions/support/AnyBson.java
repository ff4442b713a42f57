package io.chatsessions.support;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Values of every type that a document can hold, the same for the same seed. */
public final class AnyBson {

  /** What a parameterised test names to have some of them. */
  public static final String SEEDS = "io.chatsessions.support.AnyBson#seeds";

  private final Random random;

  public AnyBson(long seed) {
    random = new Random(seed);
  }

  public static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  /** Any value but a text. */
  public Object noText() {
    return switch (random.nextInt(13)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt();
      case 3 -> random.nextLong();
      case 4 -> random.nextGaussian();
      case 5 -> new Decimal128(random.nextInt());
      case 6 -> new Date(random.nextInt());
      case 7 -> new ObjectId();
      case 8 -> new Binary(new byte[] {1, 2});
      case 9 -> Pattern.compile("a.b");
      case 10 -> new BsonTimestamp(random.nextInt(), 1);
      case 11 -> Arrays.asList("a", null, 1);
      default -> new Document("hashedToken", List.of("x")).append("name", 1);
    };
  }

  /** Any value at all. */
  public Object value() {
    return random.nextInt(4) == 0 ? random.nextBoolean() ? "" : Ids.id() : noText();
  }

  /** Any value but an array. */
  public Object noArray() {
    Object value = value();
    return value instanceof List ? noArray() : value;
  }

  /** Whether to do something. */
  public boolean maybe() {
    return random.nextInt(3) == 0;
  }
}
