package io.chatsessions.workspace;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

final class WorkspaceUrl {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WorkspaceUrl() {}

  /**
   * The address of one of the workspace's paths.
   *
   * @throws ConfigurationException if the workspace's own is none that could be called
   */
  static String of(String given, String path) {
    URI url = parse(given.strip());
    if (url == null
        || !SCHEMES.contains(String.valueOf(url.getScheme()))
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      // What was given is not repeated: somebody may have put a password into it.
      throw new ConfigurationException(
          "chat-sessions.workspace.url is no address of a workspace. Set it to scheme, host and, if"
              + " needed, port and path, without user, query or fragment, for example"
              + " http://rocketchat.chat.svc:3000");
    }
    return url.toString().replaceFirst("/+$", "") + path;
  }

  private static URI parse(String given) {
    try {
      return new URI(given);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
