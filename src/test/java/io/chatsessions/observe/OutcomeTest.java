package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says of its call. */
class OutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "200, ENDED",
    "400, INVALID",
    "401, NOT_AUTHENTICATED",
    "403, FOREIGN_ORIGIN",
    "404, NOT_FOUND",
    "408, INVALID",
    "413, INVALID",
    "415, INVALID",
    "429, RATE_LIMITED",
    "500, ERROR",
    "503, UNAVAILABLE"
  })
  void everyStatusHasOne(int status, Outcome outcome) {
    assertThat(Outcome.of(Endpoint.LOGOUT_ME, status, true)).isEqualTo(outcome);
  }

  @Test
  void theLimitOfWhoeverIsNotSignedInIsTheirAddresss() {
    assertThat(Outcome.of(Endpoint.LOGOUT_ME, 429, false)).isEqualTo(Outcome.ADDRESS_LIMITED);
  }

  @Test
  void whoeverLooksEndsNothing() {
    assertThat(Outcome.of(Endpoint.LIST, 200, true)).isEqualTo(Outcome.SHOWN);
    assertThat(Outcome.of(Endpoint.INFO, 200, true)).isEqualTo(Outcome.SHOWN);
  }
}
