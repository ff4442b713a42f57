package io.chatsessions.page;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.regex.Pattern;

/**
 * Where the page is. Its links are relative, so that they also hold where an ingress puts a prefix
 * before every path.
 *
 * @param path from the root, as in {@code /account/devices}
 */
record PageAddress(String path) {

  // Browsers take steps of dots for something else, and below /api the page would hide an endpoint.
  private static final Pattern VALID =
      Pattern.compile("(?!/api(/|$))(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)+");

  PageAddress {
    if (!VALID.matcher(path).matches()) {
      throw new ConfigurationException(
          "chat-sessions.devices-page.path is '"
              + path
              + "'. It starts with a slash and ends without one, has no step . or .. and is not"
              + " below /api, for example /devices.");
    }
  }

  String files() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String root() {
    return "./" + "../".repeat((int) path.chars().filter(c -> c == '/').count() - 1);
  }
}
