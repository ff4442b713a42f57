package io.chatsessions.http;

/** What a request passes before it reaches its endpoint; the highest comes first. */
final class FilterOrder {

  static final int COMMON_HEADERS = 10_000;
  static final int LEAVING = 9_900;
  static final int LOAD_SHEDDING = 9_000;
  static final int ORIGIN = 8_000;
  static final int BODY_SIZE = 7_000;
  static final int OPTIONS = 6_000;

  private FilterOrder() {}
}
