package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query is read as the URL standard reads a form. */
class QueryParametersTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "a=b,b",
        "a=b;c=d,b;c=d",
        "a=b+c,b c",
        "a=b%2Bc,b+c",
        "a=b=c,b=c",
        "a=%7b%7D,{}",
        "a={},{}",
        "a=100%,100%",
        "a=%zz%4,%zz%4",
        "a=%%41,%A",
        "a=%c3%bc,ü",
        "a=%ff,\ufffd",
        "%61=b,b",
        "&&a=b&,b",
        "x=y&a=b&A=c,b",
        "a,~~",
        "a=,~~"
      })
  void aValueIsWhatTheStandardSays(String query, String value) {
    assertThat(new QueryParameters(query).text("a", ApiError.NOT_A_STRING)).isEqualTo(value);
  }

  @Test
  void rawBytesAreReadAsUtf8() {
    String raw = new String("a=ü".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(new QueryParameters(raw).text("a", ApiError.NOT_A_STRING)).isEqualTo("ü");
  }

  @Test
  void whatIsNotThereIsMissing() {
    for (String query : new String[] {null, "", "&", "b=a", ";a=b", "a%3Db"}) {
      assertThat(new QueryParameters(query).text("a", ApiError.NOT_A_STRING)).isNull();
    }
  }
}
