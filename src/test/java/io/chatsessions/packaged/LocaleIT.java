package io.chatsessions.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.RawAnswer;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are the same wherever the service runs: some languages have digits of their own. */
class LocaleIT extends PackagedBlackBox {

  @ParameterizedTest
  @CsvSource({"ar,EG", "tr,TR"})
  void everyAnswerHasTheDigitsAndLettersOfAscii(String language, String country) throws Exception {
    TestLogin caller = workspace.addUser().login();
    var settings =
        Map.of(
            "JAVA_TOOL_OPTIONS",
            "-Duser.language=" + language + " -Duser.country=" + country,
            "LC_ALL",
            language + "_" + country + ".UTF-8",
            "CHAT_SESSIONS_RATE_LIMIT_ENABLED",
            "true",
            "CHAT_SESSIONS_RATE_LIMIT_CALLS",
            "2");
    String id = "{\"sessionId\":\"unknown\"}";
    try (var service = new PackagedService(mongo.address(), settings);
        var connection = new RawConnection(service.uri("/"))) {
      assertPlain(connection, get("/nope", caller), 404, "\"Not Found\"");
      assertPlain(connection, get(Api.LOGOUT_ME, caller), 405, "\"Method Not Allowed\"");
      assertPlain(connection, get(Api.LIST + "?count=0", caller), 400, "\"must be > 0\"");
      assertPlain(connection, get(Api.LIST, caller), 200, "\"total\":1,\"count\":50,\"offset\":0");
      assertPlain(connection, post("{}", caller), 400, "\"must have required property");
      assertPlain(connection, post(id, caller), 404, "\"Session not found\"");
      RawAnswer limited = assertPlain(connection, post(id, caller), 429, " seconds before ");
      assertThat(limited.header("Retry-After")).get().asString().containsPattern("^[0-9]+$");
      assertThat(limited.body()).containsPattern("wait [0-9]+ seconds");
      assertPlain(connection, post("x".repeat(16_385), caller), 413, "\"Payload Too Large\"");
    }
  }

  private static RawAnswer assertPlain(
      RawConnection connection, String request, int status, String part) throws IOException {
    connection.send(request);
    RawAnswer answer = connection.answer();

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains(part);
    assertThat(answer.headers() + answer.body()).matches("[ -~]+");
    return answer;
  }

  private static String get(String path, TestLogin caller) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nX-User-Id: "
        + caller.user().id()
        + "\r\nX-Auth-Token: "
        + caller.token()
        + "\r\n\r\n";
  }

  private static String post(String body, TestLogin caller) {
    return RawConnection.logout(caller, body);
  }
}
