package io.chatsessions.workspace;

import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/** What this service reads of a document in the workspace's {@code users} collection: its id. */
@MongoEntity(collection = "users")
public class UserDocument {

  /** The 17 characters that the workspace calls the user id. */
  @BsonId public String id;
}
