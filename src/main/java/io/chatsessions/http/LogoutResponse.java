package io.chatsessions.http;

/**
 * The answer to a logout that ended the session.
 *
 * @param sessionId the session that is over
 * @param success always true
 */
public record LogoutResponse(String sessionId, boolean success) {}
