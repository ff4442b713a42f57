package io.chatsessions.workspace;

import io.chatsessions.workspace.Operations.Step;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.Document;

/** The phones that the workspace sends push messages to. The owner is part of every filter. */
@ApplicationScoped
public class PushRepository implements ReactivePanacheMongoRepositoryBase<PushDocument, String> {

  public static final String COLLECTION = "_raix_push_app_tokens";

  static final String LOGIN_TOKEN = "authToken";

  private final Operations operations;

  PushRepository(Operations operations) {
    this.operations = operations;
  }

  static Document ofLoginsOf(String userId) {
    return new Document("userId", userId).append("$expr", Expressions.isText("$" + LOGIN_TOKEN));
  }

  /**
   * Takes the push documents of these logins, so that their phones show no more messages.
   *
   * @return how many there were
   */
  public Uni<Long> endLogins(String userId, List<HashedToken> tokens) {
    return operations.repeatable(
        Step.SILENCE,
        delete(new Document("userId", userId).append(LOGIN_TOKEN, HashedToken.anyOf(tokens))));
  }
}
