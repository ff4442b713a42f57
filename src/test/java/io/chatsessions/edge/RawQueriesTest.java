package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawExchange;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries as browsers and curl send them. */
@QuarkusTest
class RawQueriesTest extends BlackBoxTest {

  private final TestLogin caller = workspace.addUser().login();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ' ',
      value = {
        "sort={%22loginAt%22:1} 200",
        "sort={\"loginAt\":-1} 200",
        "sort=%7B\"device.name\":1} 200",
        "sort={loginAt:1} 400",
        "filter=| 200",
        "filter=a^b`c<d>e\\f\"g 200",
        "filter=100% 200",
        "filter=%zz 200",
        "filter=%1z 200",
        "filter=%e 200",
        "filter=%ff 200",
        "filter=\u00c3\u00bc 200",
        "filter=[a] 200",
        "filter=a#b{ 200",
        "count=5;offset=7 400",
        "count=5&;offset=x 200",
        "nope={|} 200",
        "{=} 200"
      })
  void aListIsNeverMalformedForThem(String query, int status) throws IOException {
    RawAnswer answer = get(Api.LIST + "?" + query);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("error-bad-request");
  }

  @ParameterizedTest
  @CsvSource({"/nope?a={},404", "/nope?a=%zz,404", "/devices?a=%,200", "/api/v1/%zz?a={},400"})
  void otherPathsAnswerAsWithoutThem(String target, int status) throws IOException {
    assertThat(get(target).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"fox%7Cfire,0", "FIREFOX,1", "fire%66ox,1", "fire+fox,0", "fire|fox,0"})
  void aFilterIsWhatWasMeant(String filter, int total) throws IOException {
    assertThat(get(Api.LIST + "?filter=" + filter).body()).contains("\"total\":" + total);
  }

  private RawAnswer get(String target) throws IOException {
    return RawExchange.of(
        "GET "
            + target
            + " HTTP/1.1\nHost: a\nX-User-Id: "
            + caller.user().id()
            + "\nX-Auth-Token: "
            + caller.token()
            + "\n\n");
  }
}
