package io.chatsessions.edge;

import static io.chatsessions.support.AuditRecords.onlyRecord;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.api.ApiError;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.OtherSettings;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who is no named proxy says about the request's way here. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class ForwardedHeadersTest extends BlackBoxTest {
  private static final Map<String, String> LIES =
      Map.of(
          "Forwarded", "for=198.51.100.7;host=evil.example;proto=https",
          "X-Forwarded-For", "198.51.100.7",
          "X-Forwarded-Host", "evil.example",
          "X-Forwarded-Port", "8443",
          "X-Forwarded-Prefix", "/evil.example",
          "X-Forwarded-Proto", "https",
          "X-Forwarded-Server", "evil.example",
          "X-Original-URL", "/api/v1/sessions/list",
          "X-Rewrite-URL", "/api/v1/sessions/list",
          "X-HTTP-Method-Override", "DELETE");

  @ParameterizedTest
  @ValueSource(
      strings = {OtherSettings.PAGE + "/", OtherSettings.PAGE, "/nope", Api.LOGOUT_ME, Api.LIST})
  void changesNoAnswerAndNoLink(String path) {
    Response plain = get(given(), path);

    Response lied = get(given().headers(LIES), path);

    assertThat(lied.statusCode()).isEqualTo(plain.statusCode());
    assertThat(fixedHeaders(lied)).isEqualTo(fixedHeaders(plain));
    assertThat(lied.asString()).isEqualTo(plain.asString());
  }

  @Test
  void makesNoPageTheServicesOwn() {
    TestLogin caller = workspace.addUser().login();

    Api.post(
            Api.as(caller).headers(LIES).header("Origin", "https://evil.example"),
            Bodies.logoutBody(caller.sessionId()))
        .statusCode(403)
        .body(equalTo(ApiError.FOREIGN_ORIGIN.body()));

    assertThat(caller.user().sessions()).hasSize(1);
  }

  @Tag("log")
  @Test
  void hidesNoClientFromTheAuditRecord() {
    TestLogin caller = workspace.addUser().login();

    Api.post(Api.as(caller).headers(LIES), Bodies.logoutBody(caller.sessionId()))
        .statusCode(200)
        .body(equalTo(Bodies.ended(caller.sessionId())));

    assertThat(onlyRecord("userId", caller.user().id()).get("clientAddress").asText())
        .isEqualTo("127.0.0.1");
    assertThat(caller.user().sessions()).isEmpty();
  }

  private static Response get(RequestSpecification request, String path) {
    return request.redirects().follow(false).get(path);
  }

  private static List<Header> fixedHeaders(Response answer) {
    return answer.headers().asList().stream()
        .filter(header -> !header.getName().equals("X-Request-Id"))
        .toList();
  }
}
