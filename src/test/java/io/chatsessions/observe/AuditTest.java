package io.chatsessions.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Ids;
import io.chatsessions.support.Patience;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.ServiceLog;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
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

    Api.logoutOthers(caller).statusCode(200);

    JsonNode entry = onlyRecord("userId", user.id());
    assertThat(entry.get("endpoint").asText()).isEqualTo("logout.others");
    assertThat(entry.get("outcome").asText()).isEqualTo("ended");
    assertThat(entry.get("documents").asText()).isEqualTo("3");
    assertThat(entry.has("sessionIdHash")).isFalse();
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
    Api.post(Api.as(user.id(), Ids.token()), Api.logoutBody("any")).statusCode(401);

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

  @Test
  void aTokenInTheWrongHeaderIsNotToldWhole() {
    String token = Ids.token();

    Api.post(Api.as(token, user.id()), Api.logoutBody("any")).statusCode(401);

    onlyRecord("claimedUserId", token.substring(0, 17));
  }

  @Test
  void aTokenInPlaceOfARequestIdIsNotToldWholeEither() {
    String token = Ids.token();

    Api.post(Api.as(caller).header("X-Request-Id", token), "{}")
        .statusCode(400)
        .header("X-Request-Id", token);

    onlyRecord("requestId", token.substring(0, 17));
  }

  @Test
  void noHeaderCanForgeARecord() {
    String id = user.id().substring(0, 6);
    String forged = id + "\"\u0085}{ \u001b[31m";

    Api.post(Api.as(forged, "x"), Api.logoutBody("any")).statusCode(401);

    onlyRecord("claimedUserId", id + "\"?}{??[31m");
  }

  @Test
  void anotherSpellingOfThePathIsRecordedAsWell() {
    TestLogin ended = user.login();

    given()
        .spec(Api.as(caller))
        .contentType(ContentType.JSON)
        .body(Api.logoutBody(ended.sessionId()))
        .post(Api.LOGOUT_ME + "/")
        .then()
        .statusCode(200);

    assertThat(onlyRecord("userId", user.id()).get("outcome").asText()).isEqualTo("ended");
  }

  private static JsonNode onlyRecord(String field, String value) {
    List<JsonNode> found =
        Patience.await().until(() -> records(field, value), records -> !records.isEmpty());
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<JsonNode> records(String field, String value) {
    return ServiceLog.auditRecords().stream()
        .map(entry -> entry.get("mdc"))
        .filter(fields -> fields.path(field).asText().equals(value))
        .toList();
  }

  private static String keyedHash(String sessionId) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(ServiceLog.AUDIT_KEY.getBytes(StandardCharsets.UTF_8), "any"));
    return HexFormat.of().formatHex(mac.doFinal(sessionId.getBytes(StandardCharsets.UTF_8)));
  }
}
