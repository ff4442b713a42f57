package io.chatsessions.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.bson.Document;

/** One session, as its newest session document tells. What that document lacks is left out. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionDetails(
    @JsonProperty("_id") String id,
    String sessionId,
    String userId,
    SessionDevice device,
    String host,
    String ip,
    @JsonFormat(pattern = Fields.MOMENT, timezone = "UTC") Instant loginAt,
    @JsonFormat(pattern = Fields.MOMENT, timezone = "UTC") Instant logoutAt) {

  static SessionDetails of(Document session) {
    return new SessionDetails(
        session.get("_id").toString(),
        Fields.text(session, "sessionId"),
        Fields.text(session, "userId"),
        SessionDevice.of(session),
        Fields.text(session, "host"),
        Fields.text(session, "ip"),
        Fields.moment(session, "loginAt"),
        Fields.moment(session, "logoutAt"));
  }
}
