package io.chatsessions.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Parses one JSON value in which nothing is repeated and after which nothing follows. */
final class StrictJson {

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private StrictJson() {}

  /**
   * Parses the value; a missing node if there is none.
   *
   * @throws ApiException with this error if it is not valid JSON
   */
  static JsonNode parse(byte[] json, ApiError otherwise) {
    try {
      return JSON.readTree(text(json));
    } catch (IOException e) {
      throw new ApiException(otherwise);
    }
  }

  // The parser would guess at other encodings, and take UTF-8 in more bytes than it needs.
  private static String text(byte[] json) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
