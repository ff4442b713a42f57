package io.chatsessions.bench.measure;

/** Tells whoever waits what happens now. */
public final class Progress {

  private static final long START = System.nanoTime();

  private Progress() {}

  /** One line, with the seconds since the run began. */
  public static void say(String what) {
    System.err.printf("%6.1f s  %s%n", (System.nanoTime() - START) / 1e9, what);
  }
}
