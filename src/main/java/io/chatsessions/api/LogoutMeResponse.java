package io.chatsessions.api;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The answer to a logout that ended the session.
 *
 * @param sessionId the session that is over
 * @param success always true
 */
@RegisterForReflection
public record LogoutMeResponse(String sessionId, boolean success) {}
