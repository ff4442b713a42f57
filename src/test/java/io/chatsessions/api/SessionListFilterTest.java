package io.chatsessions.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/v1/sessions/list}: the filter. */
@QuarkusTest
class SessionListFilterTest extends SessionListing {

  private final TestLogin caller = user.loginWithoutRow();

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
            equalTo(
                Bodies.invalid("error-invalid-params", "must NOT have more than 128 characters")));
  }

  @Test
  void anEmptyFilterShowsEverySession() {
    add("a", 1, "Firefox", "Linux", "6");

    Api.list(caller, "filter", "").statusCode(200).body("total", equalTo(1));
  }
}
