package io.chatsessions.observe;

import static io.chatsessions.support.AuditRecords.onlyRecord;
import static io.chatsessions.support.AuditRecords.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.Patience;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.ServiceLog;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Each attempt to end sessions leaves one record of who, what and how it ended. */
@QuarkusTest
class AuditTest extends BlackBoxTest {

  private static final String REFUSED =
      "POST /api/v1/sessions/logout.others HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @Test
  void anEndedSessionLeavesOneRecord() throws Exception {
    TestLogin ended = user.login();
    ended.addRow();
    ended.addPush();

    Api.logout(caller, ended.sessionId()).statusCode(200);

    JsonNode entry = onlyRecord("userId", user.id());
    assertThat(entry.get("endpoint").asText()).isEqualTo("logout.me");
    assertThat(entry.get("outcome").asText()).isEqualTo("ended");
    assertThat(entry.get("documents").asText()).isEqualTo("2");
    assertThat(entry.get("pushDocuments").asText()).isEqualTo("1");
    assertThat(entry.get("connections").asText()).isEqualTo("not-asked");
    assertThat(entry.get("clientAddress").asText()).isEqualTo("127.0.0.1");
    assertThat(entry.get("sessionIdHash").asText()).isEqualTo(keyedHash(ended.sessionId()));
    assertThat(entry.toString()).doesNotContain(ended.sessionId());
  }

  @Test
  void endingTheOthersLeavesOneForAll() {
    user.login().addRow();
    user.login();

    Api.logoutOthersAndRows(caller).statusCode(200);

    Patience.await().until(this::endedDocuments, equalTo(3));
    JsonNode entry = onlyRecord("userId", user.id());
    assertThat(entry.get("endpoint").asText()).isEqualTo("logout.others");
    assertThat(entry.get("outcome").asText()).isEqualTo("ended");
    assertThat(entry.has("sessionIdHash")).isFalse();
  }

  private int endedDocuments() {
    return records("userId", user.id()).stream()
        .mapToInt(entry -> entry.path("documents").asInt())
        .sum();
  }

  @Test
  void lookingLeavesNone() {
    Api.list(caller).statusCode(200);
    Api.logout(caller, "unknown").statusCode(404);

    assertThat(onlyRecord("userId", user.id()).get("endpoint").asText()).isEqualTo("logout.me");
  }

  @Test
  void anUnknownSessionLeavesOneToo() throws Exception {
    Api.logout(caller, "unknown").statusCode(404);

    JsonNode entry = onlyRecord("userId", user.id());
    assertThat(entry.get("outcome").asText()).isEqualTo("not-found");
    assertThat(entry.get("documents").asText()).isEqualTo("0");
    assertThat(entry.get("sessionIdHash").asText()).isEqualTo(keyedHash("unknown"));
  }

  @Test
  void anInvalidBodyLeavesOneWithoutSession() {
    Api.post(Api.as(caller), "{}").statusCode(400);

    JsonNode entry = onlyRecord("userId", user.id());
    assertThat(entry.get("outcome").asText()).isEqualTo("invalid");
    assertThat(entry.has("sessionIdHash")).isFalse();
  }

  @Test
  void aRefusedCallerIsOnlyClaimed() {
    Api.post(Api.as(user.id(), Ids.token()), Bodies.logoutBody("any")).statusCode(401);

    JsonNode entry = onlyRecord("claimedUserId", user.id());
    assertThat(entry.get("outcome").asText()).isEqualTo("not-authenticated");
    assertThat(entry.has("userId")).isFalse();
    assertThat(entry.has("sessionIdHash")).isFalse();
  }

  @Test
  void manyRefusedCallersAtOnceAreSummed() throws Exception {
    int calls = 500;
    long before = refusedBefore();
    try (var connection = new RawConnection()) {
      for (int call = 0; call < calls; call++) {
        connection.send(REFUSED);
        assertThat(connection.answer().status()).isEqualTo(401);
      }
    }

    Patience.await().until(() -> refusedBefore() - before == calls);
    assertThat(ServiceLog.auditRecords())
        .extracting(entry -> entry.at("/mdc/attempts").asInt())
        .anyMatch(attempts -> attempts > 0);
  }

  private static long refusedBefore() {
    return records("outcome", "not-authenticated").stream()
        .filter(fields -> fields.path("endpoint").asText().equals("logout.others"))
        .mapToLong(fields -> fields.path("attempts").asInt(1))
        .sum();
  }

  private static String keyedHash(String sessionId) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(ServiceLog.AUDIT_KEY.getBytes(StandardCharsets.UTF_8), "any"));
    return HexFormat.of().formatHex(mac.doFinal(sessionId.getBytes(StandardCharsets.UTF_8)));
  }
}
