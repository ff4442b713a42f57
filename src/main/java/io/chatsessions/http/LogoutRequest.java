package io.chatsessions.http;

/**
 * The body of a logout.
 *
 * @param sessionId the session to end, as the workspace's session list names it
 */
public record LogoutRequest(String sessionId) {}
