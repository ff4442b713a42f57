package io.chatsessions.observe;

import io.chatsessions.auth.AuthTokenMechanism;
import io.chatsessions.limit.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * One log record for each attempt to end sessions, in a category of its own. Its fields are the
 * record's MDC, which the JSON format writes as members, so that no value can forge a line.
 */
@Singleton
class AuditLog {

  private static final Logger LOG = Logger.getLogger("chat-sessions.audit");

  private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");

  private static final int LONGEST_ID = 64;

  // As long as the workspace's own ids: if somebody sends a token in the wrong header, most of it
  // stays out.
  private static final int LONGEST_CLAIM = 17;

  private final SessionIdHash hash;
  private final ClientAddress clients;

  AuditLog(SessionIdHash hash, ClientAddress clients) {
    this.hash = hash;
    this.clients = clients;
  }

  void write(Attempt attempt, Outcome outcome) {
    HttpServerRequest request = attempt.request().request();
    ExtLogRecord entry =
        new ExtLogRecord(
            Level.INFO,
            attempt.endpoint().label() + " " + outcome.label(),
            AuditLog.class.getName());
    entry.setLoggerName(LOG.getName());
    entry.putMdc("endpoint", attempt.endpoint().label());
    entry.putMdc("outcome", outcome.label());
    entry.putMdc("documents", String.valueOf(attempt.documents()));
    put(entry, "requestId", request.response().headers().get("X-Request-Id"), LONGEST_ID);
    put(entry, "clientAddress", clients.of(request).getHostAddress(), LONGEST_ID);
    if (attempt.userId() == null) {
      put(entry, "claimedUserId", request.getHeader(AuthTokenMechanism.USER_ID), LONGEST_CLAIM);
    } else {
      put(entry, "userId", attempt.userId(), LONGEST_ID);
    }
    if (attempt.sessionId() != null) {
      entry.putMdc("sessionIdHash", hash.of(attempt.sessionId()));
    }
    LOG.log(entry);
  }

  private static void put(ExtLogRecord entry, String field, String value, int longest) {
    if (value != null && !value.isEmpty()) {
      String harmless = UNPRINTABLE.matcher(value).replaceAll("?");
      entry.putMdc(field, harmless.substring(0, Math.min(longest, harmless.length())));
    }
  }
}
