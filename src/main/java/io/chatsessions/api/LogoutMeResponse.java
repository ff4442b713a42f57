package io.chatsessions.api;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The answer to a logout that ended the session. */
@RegisterForReflection
public record LogoutMeResponse(String sessionId, boolean success) {}
