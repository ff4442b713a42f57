package io.chatsessions.page;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;

import io.chatsessions.support.BlackBoxTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page at the path that an operator chose, beside a workspace that the operator named. */
@QuarkusTest
@TestProfile(DevicesPageElsewhereTest.Elsewhere.class)
class DevicesPageElsewhereTest extends BlackBoxTest {

  @Test
  void thePageAndItsFilesMoveTogether() {
    when()
        .get("/account/signed-in")
        .then()
        .statusCode(200)
        .body(containsString("src=\"signed-in/page.js\""))
        .body(containsString("name=\"workspace\" content=\"./../\""))
        .body(containsString("name=\"sign-in\" content=\"https://chat.example/?a=1&amp;b=2\""));
    when().get("/account/signed-in/openapi.json").then().statusCode(200);
    when().get("/account/signed-in/page.js").then().statusCode(200);
    when().get("/devices").then().statusCode(404);
    when().get("/devices/page.js").then().statusCode(404);
  }

  public static class Elsewhere implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "chat-sessions.devices-page.path",
          "/account/signed-in",
          "chat-sessions.devices-page.sign-in-url",
          "https://chat.example/?a=1&b=2");
    }
  }
}
