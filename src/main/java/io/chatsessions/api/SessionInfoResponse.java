package io.chatsessions.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.bson.Document;

/** What the workspace knows of one session. */
@RegisterForReflection
public record SessionInfoResponse(@JsonUnwrapped SessionDetails session, boolean success) {

  static SessionInfoResponse of(Document session) {
    return new SessionInfoResponse(SessionDetails.of(session), true);
  }
}
