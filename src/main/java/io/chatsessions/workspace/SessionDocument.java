package io.chatsessions.workspace;

import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonIgnore;

/**
 * What this service reads of a document in the workspace's {@code rocketchat_sessions} collection.
 * One login has several of them: one for each connection and calendar day.
 */
@MongoEntity(collection = SessionRepository.COLLECTION)
public class SessionDocument {

  /** The hash of the login token that the session signed in with. */
  public String loginToken;

  @BsonIgnore
  HashedToken hashedToken() {
    return new HashedToken(loginToken);
  }
}
