package io.chatsessions.api;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Bodies made of what JSON is made of, in any order. */
class LikeJson implements ArbitrarySupplier<String> {

  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\"sessionId\"",
    "\"sessionId\":",
    "\"a\"",
    "\"$ne\"",
    "\"services.resume\"",
    "null",
    "true",
    "-",
    "0",
    "1",
    "1e400",
    "9".repeat(400),
    "\\",
    "\\u",
    "\\ud800",
    "\\u0000",
    "\u0000",
    "\r\n",
    " ",
    "\ufeff",
    "é",
    "😀",
    "/**/",
    "'",
    "NaN",
    "<"
  };

  @Override
  public Arbitrary<String> get() {
    Arbitrary<String> token =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(TOKENS)), Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
    Arbitrary<String> value = token.list().ofMaxSize(12).map(parts -> String.join("", parts));
    return Combinators.combine(
            Arbitraries.of("", "{\"sessionId\":", "{\"sessionId\":\""),
            value,
            Arbitraries.of("", "}", "\"}"))
        .as((start, middle, end) -> start + middle + end);
  }
}
