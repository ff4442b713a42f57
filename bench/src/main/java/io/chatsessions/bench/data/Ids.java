package io.chatsessions.bench.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Ids and tokens of the workspace's form, computed from a seed, so that none is remembered; {@code
 * peers/go/loop.go} computes the same.
 */
public final class Ids {

  private Ids() {}

  /** 17 characters, as the workspace has for users and sessions; spread evenly over an index. */
  static String id(String seed) {
    return letters(seed).substring(0, 17);
  }

  /** 43 characters, as a raw login token has. */
  static String rawToken(String seed) {
    return letters(seed).substring(0, 43);
  }

  /** The form in which the workspace stores a raw token. */
  public static String hashed(String rawToken) {
    return Base64.getEncoder().encodeToString(sha256(rawToken));
  }

  private static String letters(String seed) {
    return Base64.getUrlEncoder().encodeToString(sha256(seed));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
