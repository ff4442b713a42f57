package io.chatsessions.api;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The answer to a logout of every other login.
 *
 * @param count how many logins this call ended
 * @param success always true
 */
@RegisterForReflection
public record LogoutOthersResponse(long count, boolean success) {}
