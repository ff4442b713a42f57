package io.chatsessions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.LimitedWorkspaceServer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What a named proxy says that the browser was asked for. */
@QuarkusTest
@WithTestResource(LimitedWorkspaceServer.class)
class ForwardedHostTest {

  private final TestLogin caller = Workspace.current().addUser().login();

  @Test
  void aPageOfThatHostIsTheServicesOwn() {
    callFrom("https://chat.example", "chat.example").statusCode(200);

    assertThat(caller.user().sessions()).isEmpty();
  }

  @Test
  void aPageOfAnyOtherIsNot() {
    callFrom("https://evil.example", "chat.example")
        .statusCode(403)
        .body(equalTo(ApiError.FOREIGN_ORIGIN.body()));

    assertThat(caller.user().sessions()).hasSize(1);
  }

  private ValidatableResponse callFrom(String origin, String host) {
    return Api.post(
        Api.as(caller).header("Origin", origin).header("X-Forwarded-Host", host),
        Api.logoutBody(caller.sessionId()));
  }
}
