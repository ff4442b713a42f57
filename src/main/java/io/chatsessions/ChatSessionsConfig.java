package io.chatsessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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

  /** What becomes of the documents of an ended session. */
  enum History {
    /** They are deleted. */
    DELETE,
    /** They stay, stamped with {@code logoutAt} and {@code logoutBy}, for statistics. */
    KEEP
  }

  /** The indexes that the queries need. */
  interface Indexes {

    /** Whether the service creates missing ones at start; if not, it only names them. */
    @WithDefault("false")
    boolean create();
  }
}
