package io.chatsessions.workspace;

import io.quarkus.mongodb.panache.common.MongoEntity;

/**
 * A document in the workspace's {@code rocketchat_sessions} collection. One login has several of
 * them: one for each connection and calendar day.
 */
@MongoEntity(collection = SessionRepository.COLLECTION)
public class SessionDocument {}
