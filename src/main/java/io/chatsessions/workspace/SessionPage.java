package io.chatsessions.workspace;

import java.util.List;
import org.bson.Document;

/**
 * One page of a user's sessions.
 *
 * @param logins one document for each login of this page: the shown fields of its newest session
 *     document, its newest {@code sessionId}, and whether it is {@code current}
 * @param total how many logins match on all pages
 * @param unlisted how many logins the user holds of which no session tells
 */
public record SessionPage(List<Document> logins, long total, long unlisted) {}
