package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A reader of standard output that stops reading: a full disk behind it, a log shipper that hangs.
 */
class StuckLogIT extends PackagedBlackBox {

  /** Far more than a pipe and its reader's buffers take. */
  private static final int CALLS = 1_000;

  @Test
  void stopsNoCallAndLosesNoAuditRecordWithinTheBound() throws Exception {
    TestLogin caller = workspace.addUser().login();
    try (var service = PackagedService.unread(mongo.address());
        var connection = new RawConnection(service.uri("/"))) {
      for (int call = 0; call < CALLS; call++) {
        connection.send(RawConnection.logout(caller, Bodies.logoutBody("unknown")));
        assertThat(connection.answer().status()).isEqualTo(404);
      }
      assertThat(service.readiness()).isEqualTo(200);
      assertThat(service.metrics())
          .contains("chat_sessions_log_dropped_total{record=\"audit\"} 0.0");

      service.read();
      List<JsonNode> records =
          await().ignoreExceptions().until(service.log()::auditRecords, all -> all.size() >= CALLS);
      assertThat(records).hasSize(CALLS);
    }
  }

  @Test
  void dropsAndCountsWhatIsBeyondTheBoundAndKeepsTheServiceFromNoEnd() throws Exception {
    TestLogin caller = workspace.addUser().login();
    try (var service = PackagedService.unread(mongo.address());
        var connection = new RawConnection(service.uri("/"))) {
      String call = RawConnection.logout(caller, Bodies.logoutBody("unknown"));
      await()
          .until(
              () -> {
                for (int sent = 0; sent < CALLS; sent++) {
                  connection.send(call);
                  assertThat(connection.answer().status()).isEqualTo(404);
                }
                return !service
                    .metrics()
                    .contains("chat_sessions_log_dropped_total{record=\"audit\"} 0.0");
              });

      service.terminate();
      assertThat(service.exitCode(ofSeconds(20))).isEqualTo(143);
    }
  }
}
