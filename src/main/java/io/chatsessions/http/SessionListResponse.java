package io.chatsessions.http;

import io.chatsessions.session.SessionItem;
import io.chatsessions.session.SessionPage;
import io.chatsessions.session.SessionQuery;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of the caller's sessions.
 *
 * @param sessions the sessions of this page
 * @param total how many sessions match on all pages
 * @param count the page size that was asked for, after the cap
 * @param offset how many matching sessions come before this page
 * @param success always true
 */
@Schema(
    examples = SessionListResponse.EXAMPLE,
    requiredProperties = {"sessions", "total", "count", "offset", "success"})
@RegisterForReflection
public record SessionListResponse(
    List<SessionItem> sessions, long total, int count, long offset, boolean success) {

  static final String EXAMPLE =
      "{\"sessions\":[{\"sessionId\":\"WJ2giBwm4B9mcojFi\","
          + "\"userId\":\"2tTEqR7ZNMJ4HGGNa\","
          + "\"device\":{\"type\":\"browser\",\"name\":\"Firefox\",\"longVersion\":\"145.0.1\","
          + "\"os\":{\"name\":\"Linux\",\"version\":\"x86_64\"},\"version\":\"145\"},"
          + "\"host\":\"chat.example\",\"ip\":\"203.0.113.7\",\"loginAt\":\"2026-11-23T08:15:30.000Z\","
          + "\"_id\":\"WJ2giBwm4B9mcojFi\",\"current\":false}],"
          + "\"total\":1,\"count\":50,\"offset\":0,\"success\":true}";

  static SessionListResponse of(SessionPage page, SessionQuery query) {
    return new SessionListResponse(
        page.sessions(), page.total(), query.count(), query.offset(), true);
  }
}
