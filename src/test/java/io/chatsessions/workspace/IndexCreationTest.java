package io.chatsessions.workspace;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BareWorkspace;
import io.chatsessions.support.ServiceLog;
import io.chatsessions.support.UnwillingIndexServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Indexes that cannot be made at once, or that take longer than a call may. */
@Tag("log")
@QuarkusTest
@WithTestResource(UnwillingIndexServer.class)
class IndexCreationTest {

  @Test
  void eachIsMadeHoweverLongItTakesAndAfterAFailureOfAnotherWhichIsTriedAgain() {
    await().until(() -> ServiceLog.hasLineWith("Creating an index", "\\\"sessionId\\\": 1"));
    assertThat(Api.management().get("/q/health/ready").statusCode()).isEqualTo(200);

    await()
        .until(
            () -> {
              Api.management().get("/q/health/ready");
              return BareWorkspace.indexes()
                      .contains(
                          "loginToken_1_logoutAt_1_userId_1_device.name_1_device.os.name_1_loginAt_1")
                  && BareWorkspace.indexes().contains("userId_1_sessionId_1");
            });
    await().until(() -> ServiceLog.hasLineWith("The index loginToken_1", "was created in"));
    await().until(() -> ServiceLog.hasLineWith("The index userId_1_sessionId_1 was created in"));
    assertThat(
            ServiceLog.hasLineWith("could not be created, and is tried again after 1 s", "code 67"))
        .isTrue();
  }
}
