package io.chatsessions.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a logout of every other login.
 *
 * @param count how many logins this call ended
 * @param success always true
 */
@Schema(
    examples = LogoutOthersResponse.EXAMPLE,
    requiredProperties = {"count", "success"})
@RegisterForReflection
public record LogoutOthersResponse(long count, boolean success) {

  static final String EXAMPLE = "{\"count\":2,\"success\":true}";
}
