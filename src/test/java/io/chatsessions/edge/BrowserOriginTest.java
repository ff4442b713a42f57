package io.chatsessions.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.OtherSettings;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which origins, as browsers send them, are those of allowed pages. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class BrowserOriginTest extends BlackBoxTest {

  private static final String ALLOWED = OtherSettings.ORIGIN;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example",
        "http://localhost:9999",
        "https://xn--bcher-kva.example",
        "capacitor://localhost"
      })
  void anAllowedOriginIsWhatTheBrowserMakesOfIt(String origin) {
    Api.post(Api.as(workspace.addUser().login()).header("Origin", origin), "{}")
        .statusCode(400)
        .header("Access-Control-Allow-Origin", origin);
  }

  @Test
  void everyAnswerSaysThatItDependsOnTheOrigin() {
    TestLogin caller = workspace.addUser().login();

    Api.list(caller).statusCode(200).header("Vary", "Origin");
    Api.post(Api.as(caller).header("Origin", ALLOWED), "{}")
        .statusCode(400)
        .header("Vary", "Origin");
    Api.post(Api.as(caller).header("Origin", "https://evil.example"), "{}")
        .statusCode(403)
        .header("Vary", "Origin");
    Api.post(given(), "{}").statusCode(401).header("Vary", "Origin");
    for (String path : new String[] {"/nope", "/devices", "/devices/page.js", Api.LOGOUT_ME}) {
      given().get(path).then().header("Vary", "Origin");
    }
  }

  @Test
  void aPageOfTheServicesOwnHostNeedsNoEntry() {
    TestLogin caller = workspace.addUser().login();

    for (String scheme : new String[] {"http", "https"}) {
      Api.post(
              Api.as(caller).header("Origin", scheme + "://localhost:" + RestAssured.port),
              "{\"sessionId\":\"unknown\"}")
          .statusCode(404)
          .body(equalTo(Bodies.SESSION_NOT_FOUND));
    }
    Api.post(
            Api.as(caller)
                .header("Host", "sessions.example")
                .header("Origin", "https://sessions.example:443"),
            "{\"sessionId\":\"unknown\"}")
        .statusCode(404);
  }
}
