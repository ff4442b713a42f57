package io.chatsessions.session;

import io.chatsessions.workspace.LiveConnections;
import java.util.function.Function;
import java.util.function.Supplier;

public sealed interface LogoutOutcome {

  /**
   * What was to end is over: none of its login tokens authenticates anything any more.
   *
   * @param logins how many logins that were
   * @param documents how many session documents were ended; just 1 where MongoDB's reply with the
   *     count was lost
   * @param pushDocuments how many phones get no more messages
   * @param connections what became of those that were open
   */
  record Ended(long logins, long documents, long pushDocuments, LiveConnections.Outcome connections)
      implements LogoutOutcome {}

  /**
   * The caller has no such session, or it is over already. In a logout of all others, the calling
   * login itself was ended a moment before. Nothing was done.
   */
  record NotFound() implements LogoutOutcome {}

  /** One answer for each case; a new case does not compile until every caller handles it. */
  default <T> T match(Function<Ended, T> whenEnded, Supplier<T> whenNotFound) {
    return this instanceof Ended ended ? whenEnded.apply(ended) : whenNotFound.get();
  }
}
