package io.chatsessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
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

  /** The workspace itself, beside its MongoDB. */
  Workspace workspace();

  /** The page "Your devices". */
  DevicesPageConfig devicesPage();

  /** Which pages on other hosts may call the service from a browser. */
  CorsConfig cors();

  /** How many calls each login may make to each endpoint. */
  RateLimit rateLimit();

  /** How many wrong credentials one client address may show; needs {@link #proxies()}. */
  FailedAuthentications failedAuthentications();

  /**
   * The addresses or networks, as {@code 10.0.0.0/8}, of the proxies in front of the service: only
   * what they say in {@code X-Forwarded-For} and {@code X-Forwarded-Host} is believed. The one word
   * {@code none} says that nothing stands in front. Without either the service cannot tell its
   * clients apart, and does not limit failed authentications. A network wider than {@code /8}, or
   * {@code /7} of IPv6, is refused: its members would be everybody.
   */
  Optional<List<String>> proxies();

  /**
   * How long a request may last before it is answered with 503, from its arrival: at least 1 ms,
   * and at most the 2 s within which callers are promised an answer.
   */
  @WithDefault("1500ms")
  Duration deadline();

  /** How many requests may be under way at once; one more is answered with 503 at once. */
  @WithDefault("256")
  int maxInFlight();

  /**
   * How many connections one client address may keep open; needs {@link #proxies()}. Connections
   * from a named proxy are not limited by address; an IPv6 client is its whole /64 network.
   */
  @WithDefault("100")
  int connectionsPerAddress();

  /** What becomes of the documents of an ended session. */
  enum History {
    /** They are deleted. */
    DELETE,
    /** They stay, stamped with {@code logoutAt} and {@code logoutBy}, for statistics. */
    KEEP
  }

  interface Audit {

    /**
     * The key of the hashes that stand for session ids in audit records, at least 32 characters.
     * Where all replicas have the same, their records of one session can be told together. Without
     * it each start makes its own.
     */
    Optional<String> key();
  }

  interface Indexes {

    /** Whether the service creates missing ones; if not, it only names them. */
    @WithDefault("false")
    @WithConverter(StrictBoolean.class)
    boolean create();

    /** How long the build of one may take; without it as long as it takes. */
    Optional<Duration> timeLimit();

    /** After which time one that could not be created is tried again. */
    @WithDefault("10m")
    Duration retryAfter();
  }

  interface Workspace {

    /**
     * Its address inside the cluster, as {@code http://rocketchat:3000}. With it, the connections
     * that an ended login still has open are closed, by a call of the workspace's own logout with a
     * login that is added for the purpose and gone afterwards. Without it they stay open until
     * their client drops them.
     */
    Optional<String> url();
  }

  interface RateLimit {

    /** Whether calls are limited at all. */
    @WithDefault("true")
    @WithConverter(StrictBoolean.class)
    boolean enabled();

    /** How many calls that end sessions in one window. */
    @WithDefault("10")
    int calls();

    /** How many calls that only read. */
    @WithDefault("120")
    int reads();

    /** How long a window lasts, from its first call: 1 s to 1 day. */
    @WithDefault("60s")
    Duration window();
  }

  /** How many wrong credentials one client address may show. */
  interface FailedAuthentications {

    /** How many in one window; an IPv6 client is its whole /64 network. */
    @WithDefault("50")
    int calls();

    /** How long a window lasts, from its first failure: 1 s to 1 day. */
    @WithDefault("60s")
    Duration window();
  }
}
