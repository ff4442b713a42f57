package io.chatsessions.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawQueryTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "/a,/a",
        "/%zz,/%zz",
        "/a?,/a?",
        "/a?b=%7Bc%7d&d=+e;f,/a?b=%7Bc%7d&d=+e;f",
        "/a?b={\"c\":1},/a?b=%7B%22c%22:1%7D",
        "/a?b=|^<>\\`[],/a?b=%7C%5E%3C%3E%5C%60%5B%5D",
        "/a?b=100%,/a?b=100%25",
        "/a?b=%zz%4,/a?b=%25zz%254",
        "/a?b=%%41,/a?b=%25%41",
        "/a?b=c#d?e#f,/a?b=c",
        "http://h/a?b={,http://h/a?b=%7B"
      })
  void whatIsRawInAQueryIsEscapedAndNothingElse(String target, String escaped) {
    assertThat(RawQuery.escaped(target)).isEqualTo(escaped);
  }

  @Test
  void noCharacterOfAQueryMakesATargetMalformed() {
    for (char letter = 0; letter < 256; letter++) {
      assertThat(URI.create(RawQuery.escaped("/a?b=" + letter + "c")).getPath()).isEqualTo("/a");
    }
  }
}
