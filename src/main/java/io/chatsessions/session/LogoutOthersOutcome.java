package io.chatsessions.session;

import io.chatsessions.workspace.LiveConnections;
import java.util.function.Function;

/** How a logout of every other login ended. */
public sealed interface LogoutOthersOutcome {

  /**
   * Every other login is over.
   *
   * @param logins how many this call ended
   * @param documents how many session documents were ended, with those that earlier calls left
   * @param pushDocuments how many phones get no more messages
   * @param connections what became of those that were open
   */
  record Ended(long logins, long documents, long pushDocuments, LiveConnections.Outcome connections)
      implements LogoutOthersOutcome {}

  /** The calling login was itself ended a moment before; nothing was done. */
  record SignedOut() implements LogoutOthersOutcome {}

  /** One answer for each case; a new case does not compile until every caller handles it. */
  default <T> T match(Function<Ended, T> whenEnded, Function<SignedOut, T> whenSignedOut) {
    if (this instanceof Ended ended) {
      return whenEnded.apply(ended);
    }
    return whenSignedOut.apply((SignedOut) this);
  }
}
