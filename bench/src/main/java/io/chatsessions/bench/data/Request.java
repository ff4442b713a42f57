package io.chatsessions.bench.data;

/**
 * One call of the endpoint.
 *
 * @param userId who calls
 * @param token the caller's raw login token
 * @param sessionId the session to end
 */
public record Request(String userId, String token, String sessionId) {}
