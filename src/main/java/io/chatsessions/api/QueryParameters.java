package io.chatsessions.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The parameters of a query string, read as the URL standard does: only {@code &} separates them,
 * and nothing in it is malformed. One that is there twice is as wrong as a wrong value.
 */
final class QueryParameters {

  // 18 digits always fit a long.
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private final Map<String, List<String>> values = new HashMap<>();

  /**
   * Reads them.
   *
   * @param query as it stands in the address; null if there is none
   */
  QueryParameters(String query) {
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        values
            .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : decode(parts[1]));
      }
    }
  }

  String text(String name, ApiError ifRepeated) {
    List<String> all = values.get(name);
    if (all == null) {
      return null;
    }
    if (all.size() > 1) {
      throw new ApiException(ifRepeated);
    }
    return all.get(0);
  }

  long number(String name, long ifMissing) {
    String text = text(name, ApiError.NOT_A_NUMBER);
    if (text == null) {
      return ifMissing;
    }
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new ApiException(ApiError.NOT_A_NUMBER);
    }
    return Long.parseLong(text);
  }

  // A percent sign that begins no escape is one; what is no UTF-8 becomes a replacement character.
  private static String decode(String text) {
    byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
    var decoded = new ByteArrayOutputStream(raw.length);
    for (int at = 0; at < raw.length; at++) {
      int escaped = raw[at] == '%' && at + 2 < raw.length ? hex(raw[at + 1], raw[at + 2]) : -1;
      if (escaped >= 0) {
        decoded.write(escaped);
        at += 2;
      } else {
        decoded.write(raw[at] == '+' ? ' ' : raw[at]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }
}
