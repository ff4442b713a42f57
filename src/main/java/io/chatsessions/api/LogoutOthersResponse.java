package io.chatsessions.api;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The answer to a logout of every other login. */
@RegisterForReflection
public record LogoutOthersResponse(long count, boolean success) {}
