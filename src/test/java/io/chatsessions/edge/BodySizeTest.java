package io.chatsessions.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawExchange;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How long a body may be. */
@QuarkusTest
class BodySizeTest extends BlackBoxTest {

  private static final String TOO_LARGE = "{\"success\":false,\"error\":\"Payload Too Large\"}";

  @Test
  void aBodyOfTheAllowedSizeIsRead() {
    TestLogin caller = workspace.addUser().login();
    TestLogin ended = caller.user().login();
    String body = Bodies.logoutBody(ended.sessionId());

    Api.post(Api.as(caller), body + " ".repeat(16 * 1024 - body.length())).statusCode(200);

    assertThat(caller.user().sessions()).hasSize(1);
  }

  @Test
  void aBodyThatAnnouncesToBeTooLongIsRefusedBeforeAnythingElse() throws IOException {
    TestLogin caller = workspace.addUser().login();
    String body = Bodies.logoutBody(caller.sessionId());
    String padded = body + " ".repeat(16 * 1024 + 1 - body.length());

    Api.post(given(), padded).statusCode(413).body(equalTo(TOO_LARGE));
    Api.post(Api.as(caller), padded).statusCode(413).body(equalTo(TOO_LARGE));
    assertThat(
            RawExchange.of(
                    "POST /api/v1/sessions/logout.me HTTP/1.1\nHost: a\nContent-Length: 17000\n\n")
                .body())
        .isEqualTo(TOO_LARGE);

    assertThat(caller.user().sessions()).hasSize(1);
  }

  @Test
  void aChunkedBodyIsMeasuredOnceTheCallerIsKnown() throws IOException {
    TestLogin caller = workspace.addUser().login();
    String chunks = "4000\n" + " ".repeat(0x4000) + "\n10\n" + " ".repeat(16) + "\n0\n\n";
    String head = "POST /api/v1/sessions/logout.me HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n";
    String credentials =
        "X-User-Id: " + caller.user().id() + "\nX-Auth-Token: " + caller.token() + "\n";

    RawAnswer anonymous = RawExchange.of(head + "\n" + chunks);
    RawAnswer known = RawExchange.of(head + credentials + "\n" + chunks);

    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.body()).isEqualTo(Bodies.NOT_LOGGED_IN);
    assertThat(known.status()).isEqualTo(413);
    assertThat(known.body()).isEqualTo(TOO_LARGE);
    assertThat(known.header("Content-Type")).contains("application/json");
    assertThat(known.header("Cache-Control")).contains("no-store");
    assertThat(known.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(known.header("X-Request-Id")).isPresent();
    assertThat(caller.user().sessions()).hasSize(1);
  }
}
