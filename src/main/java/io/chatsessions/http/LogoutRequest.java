package io.chatsessions.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a logout.
 *
 * @param sessionId the session to end, as the workspace's session list names it
 */
@Schema(examples = LogoutRequest.EXAMPLE, requiredProperties = "sessionId")
public record LogoutRequest(String sessionId) {

  static final String EXAMPLE = "{\"sessionId\":\"WJ2giBwm4B9mcojFi\"}";
}
