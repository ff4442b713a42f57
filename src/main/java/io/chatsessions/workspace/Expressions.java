package io.chatsessions.workspace;

import java.util.Date;
import java.util.List;
import org.bson.Document;

final class Expressions {

  private Expressions() {}

  /**
   * Whether this field is a text and not empty, as every token and id is; in MongoDB's expression
   * language, where every text stands between the empty one and the least object.
   */
  static Document isText(String field) {
    // Not the field itself: of that a query planner makes a range, in which it may look for texts
    // only where objects are, or walk an index that holds every session there is.
    Document value = new Document("$ifNull", List.of(field, ""));
    return new Document(
        "$and",
        List.of(
            new Document("$gt", List.of(value, "")),
            new Document("$lt", List.of(value, new Document()))));
  }

  static Document isDate(String field) {
    return new Document(
        "$and",
        List.of(
            new Document("$gte", List.of(field, new Date(0))),
            new Document("$lte", List.of(field, new Date(Long.MAX_VALUE)))));
  }
}
