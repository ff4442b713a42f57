package io.chatsessions.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose operator keeps the documents of sessions that are over. */
public class KeptHistory implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("chat-sessions.history", "keep");
  }
}
