package io.chatsessions.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.OtherSettings;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages may call from a browser. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class CorsTest extends BlackBoxTest {

  private static final String ALLOWED = OtherSettings.ORIGIN;
  private static final String REFUSED = "{\"success\":false,\"error\":\"Origin Not Allowed\"}";

  @Test
  void anAllowedPageMayCallAndReadTheAnswer() {
    TestLogin caller = workspace.addUser().login();
    TestLogin ended = caller.user().login();

    Api.post(Api.as(caller).header("Origin", ALLOWED), Bodies.logoutBody(ended.sessionId()))
        .statusCode(200)
        .header("Access-Control-Allow-Origin", ALLOWED)
        .header("Access-Control-Allow-Credentials", nullValue())
        .header("Vary", containsString("rigin"))
        .header("Access-Control-Expose-Headers", containsString("X-RateLimit-Limit"))
        .header("Access-Control-Expose-Headers", containsString("X-RateLimit-Remaining"))
        .header("Access-Control-Expose-Headers", containsString("X-RateLimit-Reset"))
        .header("Access-Control-Expose-Headers", containsString("X-Request-Id"))
        .header("Access-Control-Expose-Headers", containsString("Retry-After"))
        .body(equalTo(Bodies.ended(ended.sessionId())));

    assertThat(caller.user().sessions()).hasSize(1);
  }

  @Test
  void anAllowedPageMayAlsoReadARefusal() {
    Api.post(given().header("Origin", ALLOWED), "{}")
        .statusCode(401)
        .header("Access-Control-Allow-Origin", ALLOWED);
  }

  @Test
  void thePreflightOfAnAllowedPageSaysWhatItMaySend() {
    given()
        .header("Origin", ALLOWED)
        .header("Access-Control-Request-Method", "POST")
        .header(
            "Access-Control-Request-Headers",
            "baggage,content-type,traceparent,tracestate,x-auth-token,x-user-id")
        .options(Api.LOGOUT_ME)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", ALLOWED)
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Headers", containsString("Content-Type"))
        .header("Access-Control-Allow-Headers", containsString("X-User-Id"))
        .header("Access-Control-Allow-Headers", containsString("X-Auth-Token"))
        .header("Access-Control-Allow-Headers", containsString("X-Request-Id"))
        .header("Access-Control-Allow-Headers", containsString("traceparent"))
        .header("Access-Control-Allow-Headers", containsString("tracestate"))
        .header("Access-Control-Allow-Headers", containsString("baggage"))
        .header("Vary", "Origin")
        .header("Access-Control-Max-Age", "3600")
        .header("Access-Control-Allow-Credentials", nullValue())
        .header("Cache-Control", "no-store")
        .body(equalTo(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://chat.example",
        "https://chat.example:8443",
        "https://chat.example.evil.example",
        "https://sub.chat.example",
        "null",
        "chat.example",
        "*",
        "://"
      })
  void aForeignPageIsRefusedBeforeItsRequestHasAnEffect(String origin) {
    TestLogin caller = workspace.addUser().login();
    TestLogin target = caller.user().login();

    Api.post(Api.as(caller).header("Origin", origin), Bodies.logoutBody(target.sessionId()))
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue())
        .body(equalTo(REFUSED));
    Api.inShape(
            given()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options(Api.LOGOUT_ME)
                .then())
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue())
        .body(equalTo(REFUSED));

    assertThat(caller.user().sessions()).hasSize(2);
    assertThat(caller.user().heldTokens()).hasSize(2);
  }
}
