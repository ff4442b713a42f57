package io.chatsessions.page;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.BareWorkspace;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose operator has switched the page off. */
@QuarkusTest
@WithTestResource(
    value = BareWorkspace.class,
    initArgs = @ResourceArg(name = "chat-sessions.devices-page.enabled", value = "false"))
class DevicesPageSwitchedOffTest {

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
}
