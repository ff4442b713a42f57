package io.chatsessions.page;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of the page, ready to be sent.
 *
 * @param type its media type
 * @param content its bytes
 * @param etag its entity tag: another content has another
 */
record PageFile(String type, Buffer content, String etag) {

  // RFC 9110 section 13.1.2: a weak one counts, too; a proxy that compresses makes them weak.
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

  static PageFile of(String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PageFile(type, shared(bytes), '"' + fingerprint(bytes) + '"');
  }

  // What is on the heap is copied for each connection that it is sent to.
  private static Buffer shared(byte[] bytes) {
    return Buffer.buffer(
        Unpooled.unreleasableBuffer(Unpooled.directBuffer(bytes.length).writeBytes(bytes)));
  }

  /** Whether one of these entity tags, as a caller sent them, is this file's. */
  boolean isAmong(List<String> ifNoneMatch) {
    String tags = String.join(",", ifNoneMatch);
    return tags.strip().equals("*")
        || TAG.matcher(tags).results().anyMatch(tag -> tag.group(1).equals(etag));
  }

  static String read(String name) {
    return readResource("/devices-page/" + name);
  }

  static String readResource(String path) {
    try (InputStream file = PageFile.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=utf-8";
      case "js" -> "text/javascript;charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "json" -> "application/json";
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String fingerprint(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
