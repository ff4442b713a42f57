package io.chatsessions.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/v1/sessions/list}: the order. */
@QuarkusTest
class SessionListSortTest extends SessionListing {

  private final TestLogin caller = user.loginWithoutRow();

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
                Bodies.invalid(
                    "error-invalid-sort", "Invalid sort parameter provided [error-invalid-sort]")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"loginToken", "sessionId", "$where", "", "device", "loginat"})
  void aForeignSortKeyIsRefused(String key) {
    Api.list(caller, "sort", "{\"loginAt\":1,\"" + key + "\":1}")
        .statusCode(400)
        .body(equalTo("{\"success\":false,\"error\":\"error-invalid-sort-keys\"}"));
  }
}
