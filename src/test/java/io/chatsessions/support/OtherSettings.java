package io.chatsessions.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * A service whose operator has set what most leave alone. One for all of it, because each start of
 * another service takes longer than most of its tests.
 */
public class OtherSettings implements QuarkusTestProfile {

  // The package gets it on its command line, which has the letters of the locale alone.
  private static final String INTERNATIONAL_NAME =
      Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode('\u00fc')
          ? "b\u00fccher"
          : "xn--bcher-kva";

  /** A page elsewhere that may call; the operator writes it otherwise. */
  public static final String ORIGIN = "https://chat.example";

  /** Where the page is. */
  public static final String PAGE = "/account/signed-in";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "chat-sessions.cors.origins",
        "HTTPS://Chat.Example:443,"
            + " http://localhost:9999,https://"
            + INTERNATIONAL_NAME
            + ".example,capacitor://localhost",
        "chat-sessions.devices-page.path",
        PAGE,
        "chat-sessions.devices-page.sign-in-url",
        "https://chat.example/?a=1&b=2",
        // Not where the tests call from.
        "chat-sessions.proxies",
        "192.0.2.1");
  }
}
