package io.chatsessions.workspace;

/**
 * Which of a user's sessions to list.
 *
 * @param offset how many matching sessions to skip, 0 or more
 * @param count how many to list at most, 1 or more
 * @param filter a literal part of the search term, in any case; empty for every session
 * @param order the order of the whole result, of which the page is cut
 * @param lastActivity whether to tell when each was last active
 */
public record SessionQuery(
    long offset, int count, String filter, SessionOrder order, boolean lastActivity) {}
