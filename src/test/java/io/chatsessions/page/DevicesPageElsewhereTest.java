package io.chatsessions.page;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;

import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.OtherSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The page at the path that an operator chose, beside a workspace that the operator named. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class DevicesPageElsewhereTest extends BlackBoxTest {

  @Test
  void thePageAndItsFilesMoveTogether() {
    when()
        .get(OtherSettings.PAGE)
        .then()
        .statusCode(200)
        .body(containsString("src=\"signed-in/page.js\""))
        .body(containsString("name=\"workspace\" content=\"./../\""))
        .body(containsString("name=\"sign-in\" content=\"https://chat.example/?a=1&amp;b=2\""));
    when().get(OtherSettings.PAGE + "/openapi.json").then().statusCode(200);
    when().get(OtherSettings.PAGE + "/page.js").then().statusCode(200);
    when().get("/devices").then().statusCode(404);
    when().get("/devices/page.js").then().statusCode(404);
  }
}
