package io.chatsessions.api;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Reads the workspace's fields; one of an unexpected type counts as missing. */
final class Fields {

  /** How Rocket.Chat writes a moment: ISO 8601 in UTC, always with milliseconds. */
  static final String MOMENT = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

  private Fields() {}

  static String text(Document document, String name) {
    return document.get(name) instanceof String text ? text : null;
  }

  static Document document(Document document, String name) {
    return document.get(name) instanceof Document nested ? nested : null;
  }

  static Instant moment(Document document, String name) {
    return document.get(name) instanceof Date date ? date.toInstant() : null;
  }
}
