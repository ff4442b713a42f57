package io.chatsessions.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A service whose operator has set what most leave alone. One for all of it, because each start of
 * another service takes longer than most of its tests.
 */
public class OtherSettings implements QuarkusTestProfile {

  /** A page elsewhere that may call; the operator writes it otherwise. */
  public static final String ORIGIN = "https://chat.example";

  /** Where the page is. */
  public static final String PAGE = "/account/signed-in";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "chat-sessions.history",
        "keep",
        "chat-sessions.cors.origins",
        ORIGIN + ",http://localhost:9999",
        "chat-sessions.devices-page.path",
        PAGE,
        // Not where the tests call from.
        "chat-sessions.proxies",
        "192.0.2.1");
  }
}
