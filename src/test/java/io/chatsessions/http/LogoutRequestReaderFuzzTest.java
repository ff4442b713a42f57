package io.chatsessions.http;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Guided by coverage: {@code JAZZER_FUZZ=1 ./mvnw test -Dtest=LogoutRequestReaderFuzzTest}. Without
 * it, what earlier runs found worth keeping is replayed.
 */
class LogoutRequestReaderFuzzTest {

  private final LogoutRequestReader reader = new LogoutRequestReader();

  @FuzzTest(maxDuration = "1m")
  void anyBytesAreASessionIdOrAnErrorOfTheContract(byte[] body) {
    try {
      reader.read(null, body);
    } catch (ApiException refused) {
      if (refused.error().status() != 400) {
        throw refused;
      }
    }
  }
}
