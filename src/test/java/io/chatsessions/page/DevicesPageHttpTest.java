package io.chatsessions.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How HTTP is spoken about the page and its files. */
@QuarkusTest
class DevicesPageHttpTest extends BlackBoxTest {

  @ParameterizedTest
  @ValueSource(strings = {"/devices", "/devices/page.js", "/devices/openapi.json"})
  void anotherMethodIsToldWhichOnesThereAre(String path) {
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
      Api.inShape(when().request(method, path).then())
          .statusCode(405)
          .header("Allow", "GET, HEAD")
          .body(equalTo("{\"success\":false,\"error\":\"Method Not Allowed\"}"));
    }
    when().head(path).then().statusCode(200);
  }

  @Test
  void anUnchangedFileIsNotSentAgain() {
    String etag = when().get("/devices/page.js").header("ETag");

    given()
        .header("If-None-Match", etag)
        .get("/devices/page.js")
        .then()
        .statusCode(304)
        .header("ETag", etag)
        .body(equalTo(""));
    for (String tags : new String[] {"W/" + etag, "\"another\", " + etag, "*"}) {
      given().header("If-None-Match", tags).get("/devices/page.js").then().statusCode(304);
    }
    given().header("If-None-Match", "\"another\"").get("/devices/page.js").then().statusCode(200);
  }

  @Test
  void aSlashAtTheEndLeadsToThePage() {
    given()
        .redirects()
        .follow(false)
        .get("/devices/")
        .then()
        .statusCode(308)
        .header("Location", "../devices")
        .body(equalTo(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/devices/index.html", "/devices/unknown.js", "/page.js", "/demo"})
  void nothingElseIsServed(String path) {
    when()
        .get(path)
        .then()
        .statusCode(404)
        .header("Content-Type", "application/json")
        .body(equalTo("{\"success\":false,\"error\":\"Not Found\"}"));
  }
}
