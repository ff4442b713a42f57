package io.chatsessions.session;

import io.chatsessions.workspace.LiveConnections;
import java.util.function.Function;

/** How a logout ended. */
public sealed interface LogoutOutcome {

  /**
   * The session is over: none of its login tokens authenticates anything any more.
   *
   * @param sessionId the session that the caller named
   * @param documents how many session documents were ended, at least 1; just 1 where MongoDB's
   *     reply with the count was lost
   * @param pushDocuments how many phones get no more messages
   * @param connections what became of those that were open
   */
  record Ended(
      String sessionId, long documents, long pushDocuments, LiveConnections.Outcome connections)
      implements LogoutOutcome {}

  /** The caller has no such session, or it is over already. */
  record NotFound() implements LogoutOutcome {}

  /** One answer for each case; a new case does not compile until every caller handles it. */
  default <T> T match(Function<Ended, T> whenEnded, Function<NotFound, T> whenNotFound) {
    if (this instanceof Ended ended) {
      return whenEnded.apply(ended);
    }
    return whenNotFound.apply((NotFound) this);
  }
}
