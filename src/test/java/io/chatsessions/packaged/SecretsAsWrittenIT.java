package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Secrets in the environment of the package, as they come out of real secret stores. */
class SecretsAsWrittenIT extends PackagedBlackBox {

  @Test
  void anAddressThatEndsInANewlineAndAKeyWithDollarsMeanWhatTheySay() throws Exception {
    String key = "every $$ and ${any} stands for itself in a key";
    TestLogin caller = workspace.addUser().login();
    var variables =
        Map.of(
            "MONGO_URL", options(mongo.address()) + "tlsCAFile=/ca.pem\r\n",
            "MONGO_OPTIONS", "{\"ssl\":\"${any}\"}",
            "CHAT_SESSIONS_AUDIT_KEY", key + "\n");
    try (var service = new PackagedService(null, variables);
        var connection = new RawConnection(service.uri("/"))) {
      connection.send(RawConnection.logout(caller, Bodies.logoutBody(caller.sessionId())));

      assertThat(connection.answer().status()).isEqualTo(200);
      List<JsonNode> records =
          await().until(service.log()::auditRecords, written -> !written.isEmpty());
      assertThat(records.get(0).at("/mdc/sessionIdHash").asText())
          .isEqualTo(keyedHash(key, caller.sessionId()));
      assertThat(service.log().has("that nothing reads: tlsCAFile")).isTrue();
      assertThat(service.log().has("MONGO_OPTIONS is not read")).isTrue();
    }
  }

  private static String options(String address) {
    return address + (address.contains("?") ? "&" : "?");
  }

  private static String keyedHash(String key, String sessionId) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "any"));
    return HexFormat.of().formatHex(mac.doFinal(sessionId.getBytes(StandardCharsets.UTF_8)));
  }
}
