package io.chatsessions.health;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The probes on the management port. */
@QuarkusTest
class HealthTest extends BlackBoxTest {

  @Test
  void liveAsksNothingOfMongoDb() {
    Api.management()
        .get("/q/health/live")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks", equalTo(List.of(Map.of("name", "requests", "status", "UP"))));
  }

  @Test
  void readyWhileMongoDbAnswersAndHasTheIndexes() {
    Api.management()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks", hasItem(Map.of("name", "mongodb", "status", "UP")))
        .body("checks", hasItem(Map.of("name", "requests", "status", "UP")));
  }

  @Test
  void started() {
    Api.management().get("/q/health/started").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void callersDoNotReachTheProbes() {
    RestAssured.get("/q/health/ready").then().statusCode(404);
  }
}
