package io.chatsessions.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a logout's body as strictly as the contract asks: nothing is coerced, repeated, trailing or
 * ignored. The order of the checks is the one in which Rocket.Chat's validator reports them.
 */
@Singleton
class LogoutRequestReader {

  private static final String SESSION_ID = "sessionId";

  private final ObjectReader json =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  LogoutRequest read(String contentType, byte[] body) {
    if (!isJson(contentType)) {
      throw new ApiException(ApiError.UNSUPPORTED_MEDIA_TYPE);
    }
    JsonNode root = parse(body);
    if (root.isMissingNode()) {
      throw new ApiException(ApiError.SESSION_ID_MISSING);
    }
    if (!root.isObject()) {
      throw new ApiException(ApiError.NOT_AN_OBJECT);
    }
    JsonNode sessionId = root.get(SESSION_ID);
    if (sessionId == null) {
      throw new ApiException(ApiError.SESSION_ID_MISSING);
    }
    if (root.size() > 1) {
      throw new ApiException(ApiError.UNKNOWN_PROPERTY);
    }
    if (!sessionId.isTextual()) {
      throw new ApiException(ApiError.SESSION_ID_NOT_A_STRING);
    }
    return new LogoutRequest(wellFormed(sessionId.textValue()));
  }

  // Rocket.Chat reads a body without a type as JSON.
  private static boolean isJson(String contentType) {
    return contentType == null
        || contentType.split(";", 2)[0].trim().equalsIgnoreCase(MediaType.APPLICATION_JSON);
  }

  private JsonNode parse(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new ApiException(ApiError.INVALID_JSON);
    }
  }

  // RFC 8259 section 8.2: a lone surrogate has no UTF-8 form, so MongoDB could not be asked for it.
  private static String wellFormed(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new ApiException(ApiError.INVALID_JSON);
    }
    return text;
  }
}
