package io.chatsessions.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * The body of a logout.
 *
 * @param sessionId the session to end, as the workspace's session list names it
 */
record LogoutMeRequest(String sessionId) {

  /**
   * Reads it as strictly as the contract asks: nothing is coerced, repeated, trailing or ignored.
   * The order of the checks is the one in which Rocket.Chat's validator reports them.
   */
  static LogoutMeRequest read(String contentType, byte[] body) {
    JsonNode root = StrictJson.parseBody(contentType, body);
    JsonNode sessionId = root.get("sessionId");
    if (sessionId == null) {
      throw new ApiException(ApiError.SESSION_ID_MISSING);
    }
    if (root.size() > 1) {
      throw new ApiException(ApiError.UNKNOWN_PROPERTY);
    }
    if (!sessionId.isTextual()) {
      throw new ApiException(ApiError.SESSION_ID_NOT_A_STRING);
    }
    return new LogoutMeRequest(wellFormed(sessionId.textValue()));
  }

  // RFC 8259 section 8.2: a lone surrogate has no UTF-8 form, so MongoDB could not be asked for it.
  private static String wellFormed(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new ApiException(ApiError.INVALID_JSON);
    }
    return text;
  }
}
