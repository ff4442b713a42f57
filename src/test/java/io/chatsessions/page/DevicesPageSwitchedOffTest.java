package io.chatsessions.page;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.BlackBoxTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose operator has switched the page off. */
@QuarkusTest
@TestProfile(DevicesPageSwitchedOffTest.SwitchedOff.class)
class DevicesPageSwitchedOffTest extends BlackBoxTest {

  @ParameterizedTest
  @ValueSource(strings = {"/devices", "/devices/page.js"})
  void thePageIsAnUnknownPath(String path) {
    when()
        .get(path)
        .then()
        .statusCode(404)
        .header("Content-Type", "application/json")
        .body(equalTo("{\"success\":false,\"error\":\"Not Found\"}"));
  }

  public static class SwitchedOff implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("chat-sessions.devices-page.enabled", "false");
    }
  }
}
