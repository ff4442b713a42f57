package io.chatsessions.support;

import java.util.HashMap;
import java.util.Map;

/** Has the rate limits on, which are off for every other test, and the tests as its one proxy. */
public class LimitedWorkspaceServer extends WorkspaceServer {

  /** How many wrong credentials an address may show. */
  public static final int GUESSES = 5;

  /** How many reads of each kind a login may make. */
  public static final int READS = 14;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    settings.put("chat-sessions.rate-limit.enabled", "true");
    settings.put("chat-sessions.rate-limit.reads", String.valueOf(READS));
    settings.put("chat-sessions.failed-authentications.calls", String.valueOf(GUESSES));
    settings.put("chat-sessions.proxies", "127.0.0.1,::1");
    return settings;
  }
}
