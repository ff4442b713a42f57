package io.chatsessions.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawExchange;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request whose length can be read in two ways may hide a second request from a proxy in front.
 * {@code HIDDEN} stands for a logout that a proxy would take for the body of the first request, and
 * {@code LENGTH} for its length.
 */
@QuarkusTest
class RequestSmugglingTest extends BlackBoxTest {

  private static final int PATIENCE_MS = 400;

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();
  private final TestLogin hidden = user.login();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: LENGTH\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nHIDDEN",
        "Transfer-Encoding: chunked\r\nContent-Length: LENGTH\r\n\r\n0\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nContent-Length: 0\r\n\r\nHIDDEN",
        "Content-Length: 0\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
        "Content-Length: 0, LENGTH\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nTransfer-Encoding: xchunked\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nTransfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nTransfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nX: y\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nX: y\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nHIDDEN",
        "Content-Length: LENGTH\r\nX: y\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nHIDDEN",
        "Content-Length: +0\r\n\r\nHIDDEN",
        "Content-Length: -0\r\n\r\nHIDDEN",
        "Content-Length: 0x0\r\n\r\nHIDDEN",
        "Content-Length: 99999999999999999999\r\n\r\nHIDDEN",
        "Content-Length : 0\r\n\r\nHIDDEN",
        "Transfer-Encoding: chunked\r\n\r\n0;a\nb\r\n\r\nHIDDEN",
        "Transfer-Encoding: chunked\r\n\r\n0\n\nHIDDEN",
        "Transfer-Encoding: chunked\r\n\r\n-0\r\n\r\nHIDDEN",
        "Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\nHIDDEN",
        "Transfer-Encoding: chunked\r\n\r\n100000000\r\n\r\n0\r\n\r\nHIDDEN"
      })
  void aRequestOfTwoLengthsHidesNoOther(String ambiguous) throws IOException {
    String logout = hiddenLogout();
    int length = ambiguous.replaceFirst("(?s).*?\r\n\r\n", "").replace("HIDDEN", logout).length();

    List<RawAnswer> answers =
        RawExchange.answersTo(
            request() + ambiguous.replace("LENGTH", "" + length).replace("HIDDEN", logout),
            PATIENCE_MS);

    assertThat(answers).hasSizeLessThanOrEqualTo(1);
    assertThat(user.heldTokens()).contains(hidden.hashedToken());
    assertThat(user.sessions()).hasSize(2);
  }

  @Test
  void theSameLogoutInTheOpenIsObeyed() throws IOException {
    List<RawAnswer> answers =
        RawExchange.answersTo(
            request() + "Content-Length: 0\r\n\r\n" + hiddenLogout(), 20 * PATIENCE_MS);

    assertThat(answers).extracting(RawAnswer::status).containsExactly(400, 200);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
  }

  private String hiddenLogout() {
    String body = Bodies.logoutBody(hidden.sessionId());
    return request()
        + "Connection: close\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
  }

  private String request() {
    return "POST %s HTTP/1.1\r\nHost: a\r\nX-User-Id: %s\r\nX-Auth-Token: %s\r\n"
        .formatted(Api.LOGOUT_ME, user.id(), caller.token());
  }
}
