package io.chatsessions.support;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Fresh ids and tokens in the workspace's forms. */
public final class Ids {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** 17 characters, as users and sessions have them. */
  public static String id() {
    return random(17);
  }

  /** 43 characters, as raw login tokens have them. */
  public static String token() {
    return ServiceLog.keepOut(random(43));
  }

  private static String random(int length) {
    return RANDOM
        .ints(length, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
