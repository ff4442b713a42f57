package io.chatsessions.workspace;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.chatsessions.support.Api;
import io.chatsessions.support.BareWorkspace;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With {@code chat-sessions.indexes.create=true} the missing indexes are made at start. */
@QuarkusTest
@WithTestResource(
    value = BareWorkspace.class,
    initArgs = {
      @ResourceArg(name = "chat-sessions.history", value = "keep"),
      @ResourceArg(name = "chat-sessions.indexes.create", value = "true")
    })
class CreateIndexesTest {

  @Test
  void missingOnesAreMade() {
    await()
        .untilAsserted(
            () ->
                Api.management()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks", hasItem(Map.of("name", "mongodb", "status", "UP"))));
    assertThat(BareWorkspace.indexes())
        .contains(
            "userId_1_sessionId_1",
            "loginToken_1_logoutAt_1_userId_1_device.name_1_device.os.name_1_loginAt_1");
  }
}
