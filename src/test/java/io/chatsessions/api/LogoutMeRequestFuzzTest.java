package io.chatsessions.api;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Guided by coverage: {@code JAZZER_FUZZ=1 ./mvnw test -Dtest=LogoutMeRequestFuzzTest}. What runs
 * found worth keeping, {@link LogoutMeRequestPropertiesTest} replays: here, it would have Jazzer's
 * agent change every class of the test run, which makes the tests after it take minutes.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class LogoutMeRequestFuzzTest {

  @FuzzTest(maxDuration = "1m")
  void anyBytesAreASessionIdOrAnErrorOfTheContract(byte[] body) {
    try {
      LogoutMeRequest.read(null, body);
    } catch (ApiException refused) {
      if (refused.error().status() != 400) {
        throw refused;
      }
    }
  }
}
