package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /api/v1/sessions/list}: the pages. */
@QuarkusTest
class SessionListQueryTest extends SessionListing {

  private final TestLogin caller = user.loginWithoutRow();

  @Test
  void pagesAreCutFromTheWholeResultWithoutGapsOrRepeats() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.add(add("s" + i, i, "Firefox", "Linux", "6").sessionId());
    }
    Collections.reverse(expected);

    List<String> seen = new ArrayList<>();
    for (int offset = 0; offset < 9; offset += 3) {
      seen.addAll(
          Api.list(caller, "count", 3, "offset", offset)
              .statusCode(200)
              .body("total", equalTo(7))
              .body("count", equalTo(3))
              .body("offset", equalTo(offset))
              .extract()
              .path("sessions.sessionId"));
    }

    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void aPageBehindTheEndIsEmptyAndStillTellsTheTotal() {
    add("a", 0, "Firefox", "Linux", "6");

    Api.list(caller, "offset", 999_999_999_999_999_999L)
        .statusCode(200)
        .body("sessions", empty())
        .body("total", equalTo(1))
        .body("offset", equalTo(999_999_999_999_999_999L));
  }

  @Test
  void aPageHas50SessionsUnlessAskedAnd100AtMost() {
    for (int i = 0; i < 103; i++) {
      add("s" + i, i, "Firefox", "Linux", "6");
    }

    Api.list(caller).body("sessions", hasSize(50)).body("count", equalTo(50));
    Api.list(caller, "count", 101).body("sessions", hasSize(100)).body("count", equalTo(100));
    Api.list(caller, "count", 100_000_000_000L)
        .body("sessions", hasSize(100))
        .body("count", equalTo(100))
        .body("total", equalTo(103));
  }

  @ParameterizedTest
  @CsvSource({
    "count, 0, must be > 0",
    "count, -1, must be > 0",
    "count, x, must be number",
    "count, '', must be number",
    "count, 1.5, must be number",
    "count, ' 1', must be number",
    "count, 1e1, must be number",
    "count, 9999999999999999999, must be number",
    "count, NaN, must be number",
    "offset, -1, must be >= 0",
    "offset, x, must be number",
    "offset, '', must be number",
  })
  void aWrongPageIsRefused(String parameter, String value, String error) {
    Api.list(caller, parameter, value)
        .statusCode(400)
        .body(equalTo(Bodies.invalid("error-invalid-params", error)));
  }

  @ParameterizedTest
  @CsvSource({
    "count, 1, error-invalid-params, must be number",
    "offset, 1, error-invalid-params, must be number",
    "filter, x, error-invalid-params, must be string",
  })
  void aParameterThatIsThereTwiceIsRefused(
      String parameter, String value, String errorType, String error) {
    Api.list(caller, parameter, value, parameter, value)
        .statusCode(400)
        .body(equalTo(Bodies.invalid(errorType, error)));
  }
}
