package io.chatsessions.observe;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * HMAC-SHA-256 of a session id, in hexadecimal: whoever reads the audit log can tell records of the
 * same session, but learns no id.
 */
@Singleton
class SessionIdHash {

  private static final Logger LOG = Logger.getLogger(SessionIdHash.class);

  private static final String ALGORITHM = "HmacSHA256";

  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;
  private final boolean random;

  SessionIdHash(ChatSessionsConfig config) {
    Optional<String> given = config.audit().key();
    if (given.isPresent() && given.get().length() < SHORTEST_KEY) {
      throw new ConfigurationException(
          "chat-sessions.audit.key is shorter than 32 characters. Set it to a random text, for"
              + " example the output of: openssl rand -hex 32");
    }
    this.random = given.isEmpty();
    this.key =
        new SecretKeySpec(
            given
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(SessionIdHash::newKey),
            ALGORITHM);
  }

  private static byte[] newKey() {
    byte[] bytes = new byte[SHORTEST_KEY];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  void atStart(@Observes StartupEvent start) {
    if (random) {
      LOG.info(
          "chat-sessions.audit.key is not set: the hashes of session ids in audit records hold for"
              + " this start of this replica only");
    }
  }

  String of(String sessionId) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(sessionId.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
