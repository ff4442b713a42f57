package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.api.ApiError;
import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.LimitedWorkspaceServer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.Workspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "https://chat.example;chat.example, edge.internal;",
        "https://chat.example; chat.example ,edge.internal,;",
        "https://chat.example;, chat.example;",
        "https://chat.example;chat.example:443;",
        "https://chat.example:8443;chat.example;8443",
        "https://chat.example:8443;chat.example:8443, edge.internal;80",
        "https://chat.example:8443;chat.example:3000;8443, 80",
        "https://chat.example;chat.example;80",
        "https://chat.example;chat.example;443",
        "https://[2001:db8::1]:8443;[2001:db8::1];8443"
      })
  void theOutermostProxyKnowsWhatTheBrowserAskedFor(String origin, String host, String port) {
    call(origin, request -> request.header("X-Forwarded-Host", host), port).statusCode(200);
  }

  @Test
  void twoLinesAreOneList() {
    call(
            "https://chat.example",
            request -> request.header("X-Forwarded-Host", "chat.example", "edge.internal"),
            null)
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " , "})
  void anEmptyOneCountsAsNone(String empty) {
    call(
            "https://sessions.example",
            request -> request.header("X-Forwarded-Host", empty).header("Host", "sessions.example"),
            null)
        .statusCode(200);
  }

  @Test
  void thePortThatNginxLeavesOutOfTheHostIsTakenFromThePortThatItTells() {
    call("https://chat.example:8443", request -> request.header("Host", "chat.example"), "8443")
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://edge.internal;chat.example, edge.internal;",
        "https://chat.example:8443;chat.example;",
        "https://chat.example:8443;chat.example;9443",
        "https://chat.example.evil.example;chat.example;443",
        "capacitor://chat.example;chat.example;"
      })
  void whatItWasNotAskedForIsForeign(String origin, String host, String port) {
    call(origin, request -> request.header("X-Forwarded-Host", host), port)
        .statusCode(403)
        .body(equalTo(ApiError.FOREIGN_ORIGIN.body()));
  }

  private ValidatableResponse call(
      String origin, UnaryOperator<RequestSpecification> headers, String port) {
    RequestSpecification request = headers.apply(Api.as(caller).header("Origin", origin));
    return Api.post(
        port == null ? request : request.header("X-Forwarded-Port", port),
        Bodies.logoutBody(caller.sessionId()));
  }

  private ValidatableResponse callFrom(String origin, String host) {
    return Api.post(
        Api.as(caller).header("Origin", origin).header("X-Forwarded-Host", host),
        Bodies.logoutBody(caller.sessionId()));
  }
}
