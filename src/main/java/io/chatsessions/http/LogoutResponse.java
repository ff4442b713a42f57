package io.chatsessions.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a logout that ended the session.
 *
 * @param sessionId the session that is over
 * @param success always true
 */
@Schema(
    examples = LogoutResponse.EXAMPLE,
    requiredProperties = {"sessionId", "success"})
@RegisterForReflection
public record LogoutResponse(String sessionId, boolean success) {

  static final String EXAMPLE = "{\"sessionId\":\"WJ2giBwm4B9mcojFi\",\"success\":true}";
}
