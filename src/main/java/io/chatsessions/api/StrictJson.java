package io.chatsessions.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
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

  /**
   * Parses a request's body; a missing node if it is empty.
   *
   * @throws ApiException if it says to be something else than JSON, or is no JSON object
   */
  static JsonNode parseBody(String contentType, byte[] body) {
    if (!isJson(contentType)) {
      throw new ApiException(ApiError.UNSUPPORTED_MEDIA_TYPE);
    }
    JsonNode root = parse(body, ApiError.INVALID_JSON);
    if (!root.isMissingNode() && !root.isObject()) {
      throw new ApiException(ApiError.NOT_AN_OBJECT);
    }
    return root;
  }

  // Rocket.Chat reads a body without a type as JSON.
  private static boolean isJson(String contentType) {
    return contentType == null
        || contentType.split(";", 2)[0].trim().equalsIgnoreCase(MediaType.APPLICATION_JSON);
  }

  // The parser would guess at other encodings, and take UTF-8 in more bytes than it needs.
  private static String text(byte[] json) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
