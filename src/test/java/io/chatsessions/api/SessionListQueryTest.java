package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/v1/sessions/list}: paging, filter and sort. */
@QuarkusTest
class SessionListQueryTest extends BlackBoxTest {

  private static final Instant NOON = Instant.parse("2025-11-03T12:00:00Z");

  private final TestUser user = workspace.addUser();
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
        .body(equalTo(Api.invalid("error-invalid-params", error)));
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
        .body(equalTo(Api.invalid(errorType, error)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fire.fox(1)", "FIRE.FOX(1)", "x.Fox(1)[^", "ÜBER", "über", "browserLin"})
  void theFilterIsALiteralPartOfTheSearchTermInAnyCase(String filter) {
    add("plain", 1, "Firefox", "Linux", "6");
    TestLogin odd = user.loginWithoutRow();
    odd.insert(
        odd.row("odd").append("searchTerm", "Fire.fox(1)x.Fox(1)[^Überbrowser|browserLinux"));
    add("other", 0, "Safari", "macOS", "6");

    boolean both = filter.equals("browserLin");
    Api.list(caller, "filter", filter)
        .statusCode(200)
        .body("total", equalTo(both ? 2 : 1))
        .body("sessions", hasSize(both ? 2 : 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".*", "^", "$", "F|S", "(?i)f", "[a-z]", "Fir?efox", "\\w", "\\", "\u0000", "("})
  void theFilterIsNeverAPattern(String filter) {
    add("plain", 1, "Firefox", "Linux", "6");

    Api.list(caller, "filter", filter)
        .statusCode(200)
        .body(
            equalTo(
                "{\"sessions\":[],\"total\":0,\"count\":50,\"offset\":0,\"unlisted\":1,\"success\":true}"));
  }

  @Test
  void theFilterHas128CharactersAtMost() {
    add("long", 1, "ü".repeat(128), "Linux", "6");

    Api.list(caller, "filter", "ü".repeat(128)).statusCode(200).body("total", equalTo(1));
    Api.list(caller, "filter", "ü".repeat(129))
        .statusCode(400)
        .body(
            equalTo(Api.invalid("error-invalid-params", "must NOT have more than 128 characters")));
  }

  @Test
  void anEmptyFilterShowsEverySession() {
    add("a", 1, "Firefox", "Linux", "6");

    Api.list(caller, "filter", "").statusCode(200).body("total", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"loginAt\":1}; c b a d",
        "{\"loginAt\":-1}; d a b c",
        "{\"device.name\":1}; a d b c",
        "{\"device.name\":-1}; b c a d",
        "{\"device.os.name\":1}; b d a c",
        "{\"device.os.version\":1}; c d a b",
        "{\"device.os.version\":-1}; a b d c",
        "{\"device.os.name\":-1,\"loginAt\":1}; c a b d",
        "{\"device.os.name\":-1,\"loginAt\":-1}; a c d b",
        "''; d a b c",
      })
  void theSortOrdersTheWholeResultAndEqualOnesBySessionId(String sort, String order) {
    add("a", 3, "Chrome", "Windows", "9");
    add("b", 2, "Firefox", "Linux", "9");
    add("c", 1, "Firefox", "Windows", "10");
    add("d", 4, "Chrome", "Linux", "8");
    String[] expected = order.split(" ");

    Api.list(caller, "sort", sort).statusCode(200).body("sessions.sessionId", contains(expected));
    Api.list(caller, "sort", sort, "count", 1, "offset", 2)
        .statusCode(200)
        .body("sessions.sessionId", contains(expected[2]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "[]",
        "1",
        "null",
        "\"loginAt\"",
        "{}",
        "{\"loginAt\":0}",
        "{\"loginAt\":2}",
        "{\"loginAt\":\"1\"}",
        "{\"loginAt\":true}",
        "{\"loginAt\":1.0}",
        "{\"loginAt\":null}",
        "{\"loginAt\":{\"$meta\":\"textScore\"}}",
        "{\"loginAt\":1,\"loginAt\":-1}",
        "{\"loginAt\":1} x",
        "{\"loginAt\":1",
      })
  void aWrongSortIsRefused(String sort) {
    Api.list(caller, "sort", sort)
        .statusCode(400)
        .body(
            equalTo(
                Api.invalid(
                    "error-invalid-sort", "Invalid sort parameter provided [error-invalid-sort]")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"loginToken", "sessionId", "$where", "", "device", "loginat"})
  void aForeignSortKeyIsRefused(String key) {
    Api.list(caller, "sort", "{\"loginAt\":1,\"" + key + "\":1}")
        .statusCode(400)
        .body(equalTo("{\"success\":false,\"error\":\"error-invalid-sort-keys\"}"));
  }

  private TestLogin add(String sessionId, int hour, String name, String os, String osVersion) {
    TestLogin login = user.loginWithoutRow();
    Document device =
        new Document("type", "browser")
            .append("name", name)
            .append("os", new Document("name", os).append("version", osVersion));
    login.insert(
        login
            .row(sessionId)
            .append("loginAt", Date.from(NOON.plusSeconds(3600L * hour)))
            .append("device", device)
            .append("searchTerm", name + "browser" + os + sessionId + user.id()));
    return new TestLogin(user, login.token(), sessionId);
  }
}
