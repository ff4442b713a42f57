package io.chatsessions.edge.wire;

/**
 * Escapes what browsers and curl leave raw in a query, as the URL standard reads it. Quarkus takes
 * a stricter standard's word, and would refuse the request.
 */
final class RawQuery {

  private static final String PLAIN_MARKS = "-._~!$&'()*+,;=:@/?";

  private RawQuery() {}

  /** The same request target with nothing raw in its query, and without a fragment behind it. */
  static String escaped(String target) {
    int query = target.indexOf('?') + 1;
    if (query == 0) {
      return target;
    }
    int fragment = target.indexOf('#', query);
    int end = fragment < 0 ? target.length() : fragment;
    StringBuilder escaped = new StringBuilder(end + 16).append(target, 0, query);
    for (int at = query; at < end; at++) {
      char letter = target.charAt(at);
      if (isPlain(letter) || letter == '%' && beginsEscape(target, at, end)) {
        escaped.append(letter);
      } else {
        // Netty makes one character of each byte.
        escaped.append('%').append(digit(letter >> 4)).append(digit(letter));
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(char letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || PLAIN_MARKS.indexOf(letter) >= 0;
  }

  private static boolean beginsEscape(String target, int at, int end) {
    return at + 2 < end && isHex(target.charAt(at + 1)) && isHex(target.charAt(at + 2));
  }

  private static boolean isHex(char letter) {
    return letter < 128 && Character.digit(letter, 16) >= 0;
  }

  private static char digit(int bits) {
    return Character.toUpperCase(Character.forDigit(bits & 0xf, 16));
  }
}
