package io.chatsessions.support;

import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/** A step of a logout, as the command that reaches the database. */
public enum Step {
  /** Who is calling? */
  TOKEN_LOOK_UP("users", "find"),
  /** Which login tokens has the session? */
  FIND_SESSION("rocketchat_sessions", "distinct"),
  /** The tokens are taken from the user. */
  REVOKE("users", "update"),
  /** The push documents are deleted. */
  END_PUSH("_raix_push_app_tokens", "delete"),
  /** The session documents are deleted, or stamped where the operator keeps history. */
  END_LOGIN("rocketchat_sessions", "delete", "update"),
  /** Of a logout of all others: their tokens are taken from the user. */
  REVOKE_OTHERS("users", "findAndModify"),
  /** Of a logout of all others: which logins are revoked but still have push documents? */
  FIND_REVOKED_PUSH("_raix_push_app_tokens", "aggregate"),
  /** Of a logout of all others: which logins are revoked but still have session documents? */
  FIND_REVOKED("rocketchat_sessions", "aggregate"),
  /** Of no logout: an index is made. */
  CREATE_INDEX("rocketchat_sessions", "createIndexes");

  // The package looks nobody up before it is ready.
  private static final String WARMING_UP = "\"nobody\"";

  private final String collection;
  private final String[] commands;

  Step(String collection, String... commands) {
    this.collection = collection;
    this.commands = commands;
  }

  /** Whether it changes the database. */
  public boolean writes() {
    return this != TOKEN_LOOK_UP && this != FIND_SESSION && this != FIND_REVOKED;
  }

  /** The step that a command is; none for those that are no part of a logout. */
  static Optional<Step> of(BsonDocument command) {
    return Stream.of(values()).filter(step -> step.is(command)).findFirst();
  }

  private boolean is(BsonDocument command) {
    String name = command.getFirstKey();
    return Stream.of(commands).anyMatch(name::equals)
        && collection.equals(command.getString(name).getValue())
        && !command.toJson().contains(WARMING_UP);
  }
}
