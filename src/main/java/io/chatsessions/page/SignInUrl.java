package io.chatsessions.page;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the workspace's users sign in.
 *
 * @param address an http or https address
 */
record SignInUrl(String address) {

  SignInUrl {
    if (!isWeb(address)) {
      throw new ConfigurationException(
          "chat-sessions.devices-page.sign-in-url is '"
              + address
              + "'. It is the workspace's whole address, for example https://chat.example/.");
    }
  }

  // What else HTML would read as its own is no part of an address.
  String html() {
    return address.replace("&", "&amp;");
  }

  private static boolean isWeb(String address) {
    try {
      var uri = new URI(address);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
