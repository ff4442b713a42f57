package io.chatsessions.workspace;

final class LiteralPattern {

  private LiteralPattern() {}

  static String of(String text) {
    StringBuilder pattern = new StringBuilder();
    text.codePoints().forEach(character -> append(pattern, character));
    return pattern.toString();
  }

  // A backslash before ASCII punctuation is literal in every dialect; before a letter it is not.
  private static void append(StringBuilder pattern, int character) {
    if (character == 0) {
      pattern.append("\\x00");
      return;
    }
    if (character < 0x80 && !Character.isLetterOrDigit(character)) {
      pattern.append('\\');
    }
    pattern.appendCodePoint(character);
  }
}
