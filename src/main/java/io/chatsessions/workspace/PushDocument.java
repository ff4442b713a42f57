package io.chatsessions.workspace;

import io.quarkus.mongodb.panache.common.MongoEntity;

/**
 * A document in the workspace's {@code _raix_push_app_tokens} collection: one app on one phone that
 * wants push messages. The workspace sends them without asking whether the phone's login lives.
 */
@MongoEntity(collection = PushRepository.COLLECTION)
public class PushDocument {}
