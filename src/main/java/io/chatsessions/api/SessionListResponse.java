package io.chatsessions.api;

import io.chatsessions.workspace.SessionPage;
import io.chatsessions.workspace.SessionQuery;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * One page of the caller's sessions.
 *
 * @param sessions the sessions of this page
 * @param total how many sessions match on all pages
 * @param count the page size that was asked for, after the cap
 * @param offset how many matching sessions come before this page
 * @param unlisted how many logins the caller holds that nothing lists; only the logout of all
 *     others ends them
 * @param success always true
 */
@RegisterForReflection
public record SessionListResponse(
    List<SessionItem> sessions,
    long total,
    int count,
    long offset,
    long unlisted,
    boolean success) {

  static SessionListResponse of(SessionPage page, SessionQuery query, String userId) {
    return new SessionListResponse(
        page.logins().stream().map(login -> SessionItem.of(login, userId)).toList(),
        page.total(),
        query.count(),
        query.offset(),
        page.unlisted(),
        true);
  }
}
