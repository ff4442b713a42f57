package io.chatsessions.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Parses one JSON value in which nothing is repeated and after which nothing follows. */
final class StrictJson {

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private StrictJson() {}

  /**
   * Parses the value; a missing node if there is none.
   *
   * @throws ApiException with this error if it is not valid JSON
   */
  static JsonNode parse(byte[] text, ApiError otherwise) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new ApiException(otherwise);
    }
  }
}
