package io.chatsessions.observe;

import java.util.regex.Pattern;

/** A path as the router compares it: without matrix parameters and without slashes at its end. */
public final class RoutedPath {

  private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
  private static final Pattern LAST_SLASHES = Pattern.compile("/+$");

  private RoutedPath() {}

  /** What the router makes of a normalized path. */
  public static String of(String path) {
    String plain = MATRIX_PARAMETERS.matcher(path).replaceAll("");
    return LAST_SLASHES.matcher(plain).replaceAll("");
  }
}
