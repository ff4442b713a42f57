package io.chatsessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * The service's own settings. Each also has an environment name: upper case, every other character
 * an underscore, as in {@code CHAT_SESSIONS_HISTORY}.
 */
@ConfigMapping(prefix = "chat-sessions")
public interface ChatSessionsConfig {

  /** What becomes of the documents of an ended session. */
  @WithDefault("delete")
  History history();

  /** The indexes that the queries need. */
  Indexes indexes();

  /** The record of who ended what. */
  Audit audit();

  /** The page "Your devices". */
  DevicesPage devicesPage();

  /** What becomes of the documents of an ended session. */
  enum History {
    /** They are deleted. */
    DELETE,
    /** They stay, stamped with {@code logoutAt} and {@code logoutBy}, for statistics. */
    KEEP
  }

  /** The record of who ended what. */
  interface Audit {

    /**
     * The key of the hashes that stand for session ids in audit records, at least 32 characters.
     * Where all replicas have the same, their records of one session can be told together. Without
     * it each start makes its own.
     */
    Optional<String> key();
  }

  /** The indexes that the queries need. */
  interface Indexes {

    /** Whether the service creates missing ones at start; if not, it only names them. */
    @WithDefault("false")
    boolean create();
  }

  /** The page "Your devices". */
  interface DevicesPage {

    /** Whether the service serves the page. */
    @WithDefault("true")
    boolean enabled();

    /** Where: starts with a slash, ends without one. */
    @WithDefault("/devices")
    String path();
  }
}
