package io.chatsessions.peer;

import org.springframework.data.mongodb.core.mapping.Document;

@Document("rocketchat_sessions")
record Session(String userId, String sessionId, String loginToken) {}
