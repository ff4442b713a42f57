package io.chatsessions.session;

import java.util.List;

/**
 * One page of a user's sessions.
 *
 * @param sessions the sessions of this page
 * @param total how many sessions match on all pages
 * @param unlisted how many logins the user holds of which no session tells
 */
public record SessionPage(List<SessionItem> sessions, long total, long unlisted) {}
