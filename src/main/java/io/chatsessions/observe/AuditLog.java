package io.chatsessions.observe;

import io.chatsessions.Endpoint;
import io.chatsessions.auth.AuthTokenMechanism;
import io.chatsessions.limit.ClientAddress;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
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

  static final String CATEGORY = "chat-sessions.audit";

  private static final Logger LOG = Logger.getLogger(CATEGORY);

  private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");

  private static final int LONGEST_ID = 64;

  /** As long as the workspace's own ids, and shorter than a token. */
  static final int LONGEST_CLAIMED_ID = 17;

  private final SessionIdHash hash;
  private final ClientAddress clients;
  private final AnonymousAttempts anonymous;

  AuditLog(SessionIdHash hash, ClientAddress clients, Vertx vertx) {
    this.hash = hash;
    this.clients = clients;
    this.anonymous = new AnonymousAttempts(vertx, AuditLog::writeSum);
  }

  void atEnd(@Observes ShutdownEvent end) {
    anonymous.endSeconds();
  }

  void write(Attempt attempt, Outcome outcome) {
    if (attempt.userId() != null || anonymous.isOneByOne(attempt.endpoint(), outcome)) {
      writeOne(attempt, outcome);
    }
  }

  private static void writeSum(AnonymousAttempts.Kind kind, int attempts) {
    ExtLogRecord entry = entry(kind.endpoint(), kind.outcome());
    entry.putMdc("attempts", String.valueOf(attempts));
    LOG.log(entry);
  }

  private static ExtLogRecord entry(Endpoint endpoint, Outcome outcome) {
    ExtLogRecord entry =
        new ExtLogRecord(
            Level.INFO, endpoint.label() + " " + outcome.label(), AuditLog.class.getName());
    entry.setLoggerName(CATEGORY);
    entry.putMdc("endpoint", endpoint.label());
    entry.putMdc("outcome", outcome.label());
    return entry;
  }

  private void writeOne(Attempt attempt, Outcome outcome) {
    HttpServerRequest request = attempt.request().request();
    ExtLogRecord entry = entry(attempt.endpoint(), outcome);
    Effect effect = attempt.effect();
    entry.putMdc("documents", String.valueOf(effect.documents()));
    entry.putMdc("pushDocuments", String.valueOf(effect.pushDocuments()));
    entry.putMdc("connections", effect.connections());
    String requestId = request.response().headers().get(RequestId.HEADER);
    if (requestId != null) {
      put(entry, RequestId.LOG_KEY, RequestId.loggable(requestId), LONGEST_ID);
    }
    put(entry, "clientAddress", clients.of(request).getHostAddress(), LONGEST_ID);
    if (attempt.userId() == null) {
      put(
          entry,
          "claimedUserId",
          request.getHeader(AuthTokenMechanism.USER_ID),
          LONGEST_CLAIMED_ID);
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
