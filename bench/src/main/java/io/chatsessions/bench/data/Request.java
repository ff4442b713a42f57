package io.chatsessions.bench.data;

/** One call of the endpoint: who calls, with which raw token, and which session it ends. */
public record Request(String userId, String token, String sessionId) {}
