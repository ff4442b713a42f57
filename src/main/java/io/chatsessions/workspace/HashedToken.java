package io.chatsessions.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.bson.Document;

/**
 * A login token as the workspace stores it: the padded standard base64 of the SHA-256 of the raw
 * token's UTF-8 bytes, 44 characters. It prints as a placeholder, so that no log line can hold it.
 *
 * @param value the 44 characters
 */
public record HashedToken(String value) {

  public static HashedToken of(String rawToken) {
    byte[] digest = sha256().digest(rawToken.getBytes(StandardCharsets.UTF_8));
    return new HashedToken(Base64.getEncoder().encodeToString(digest));
  }

  static Document anyOf(List<HashedToken> tokens) {
    return new Document("$in", tokens.stream().map(HashedToken::value).toList());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "HashedToken[hidden]";
  }
}
