package io.chatsessions.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.bson.Document;

/**
 * One login in a list of sessions, as its newest session document tells. What that document lacks
 * is left out.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionItem(
    String sessionId,
    String userId,
    SessionDevice device,
    String host,
    String ip,
    @JsonFormat(pattern = Fields.MOMENT, timezone = "UTC") Instant loginAt,
    @JsonProperty("_id") String id,
    boolean current,
    @JsonFormat(pattern = Fields.MOMENT, timezone = "UTC") Instant lastActivityAt) {

  static SessionItem of(Document item, String userId) {
    String sessionId = Fields.text(item, "sessionId");
    return new SessionItem(
        sessionId,
        userId,
        SessionDevice.of(item),
        Fields.text(item, "host"),
        Fields.text(item, "ip"),
        Fields.moment(item, "loginAt"),
        sessionId,
        item.getBoolean("current"),
        Fields.moment(item, "lastActivityAt"));
  }
}
