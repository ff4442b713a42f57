package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BareWorkspace;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A workspace without the indexes that the queries need. */
@QuarkusTest
@WithTestResource(
    value = BareWorkspace.class,
    initArgs = @ResourceArg(name = "chat-sessions.devices-page.enabled", value = "false"))
class IndexesTest {

  @Test
  void missingOnesAreNamedInTheReadinessDataWithTheCommandsThatMakeThem() {
    Api.management()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body(
            "checks.find { it.name == 'mongodb' }.data.missingIndexes",
            equalTo(
                "db.rocketchat_sessions.createIndex({\"userId\": 1, \"sessionId\": 1});"
                    + " db.rocketchat_sessions.createIndex({\"loginToken\": 1, \"logoutAt\": 1,"
                    + " \"userId\": 1, \"device.name\": 1, \"device.os.name\": 1, \"loginAt\": 1},"
                    + " { partialFilterExpression: {\"loginToken\": {\"$exists\": true}} });"
                    + " db._raix_push_app_tokens.createIndex({\"userId\": 1, \"authToken\": 1})"));
    assertThat(BareWorkspace.indexes()).allMatch("_id_"::equals);
  }
}
