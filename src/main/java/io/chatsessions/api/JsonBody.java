package io.chatsessions.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;

final class JsonBody {

  private JsonBody() {}

  /**
   * Parses the body; a missing node if it is empty.
   *
   * @throws ApiException if it says to be something else than JSON, or is no JSON object
   */
  static JsonNode read(String contentType, byte[] body) {
    if (!isJson(contentType)) {
      throw new ApiException(ApiError.UNSUPPORTED_MEDIA_TYPE);
    }
    JsonNode root = StrictJson.parse(body, ApiError.INVALID_JSON);
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
}
