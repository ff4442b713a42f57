package io.chatsessions.edge;

import io.netty.util.NetUtil;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.net.Inet;
import java.net.IDN;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class Origin {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9+.-]*)://(\\[[^]]*]|[^\\[\\]:/?#@*%\\\\\\s]+)(?::(\\d*))?");

  private static final Pattern NAME = Pattern.compile("([a-z0-9_-]+\\.)*[a-z0-9_-]+\\.?");
  private static final Pattern NUMBER_AT_THE_END =
      Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
  private static final Pattern NAME_IN_AN_APP = Pattern.compile("[A-Za-z0-9._~-]+");

  /** Browsers keep them; the JDK's older table puts others in their place. */
  private static final Pattern READ_DIFFERENTLY = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

  /** No page has an origin of these. */
  private static final Set<String> NOT_OF_PAGES = Set.of("ftp", "file", "ws", "wss");

  private Origin() {}

  /**
   * What a browser says of pages whose origin an operator has named.
   *
   * @throws ConfigurationException if that cannot be told
   */
  static String asBrowsersSay(String named) {
    Matcher parts = WRITTEN.matcher(named.strip());
    if (!parts.matches()) {
      throw refusal(named);
    }
    try {
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      return scheme + "://" + host(scheme, parts.group(2)) + port(scheme, parts.group(3));
    } catch (IllegalArgumentException e) {
      throw refusal(named);
    }
  }

  private static String host(String scheme, String named) {
    boolean ofTheWeb = scheme.equals("http") || scheme.equals("https");
    if (ofTheWeb && named.startsWith("[")) {
      return '[' + shortest(named) + ']';
    }
    String name = ofTheWeb ? ascii(named) : named;
    if (!(ofTheWeb ? NAME : NAME_IN_AN_APP).matcher(name).matches()
        || NOT_OF_PAGES.contains(scheme)
        || ofTheWeb && NUMBER_AT_THE_END.matcher(name).matches() && !isIpv4(name)) {
      throw new IllegalArgumentException(named);
    }
    return name;
  }

  private static String ascii(String name) {
    if (READ_DIFFERENTLY.matcher(name).find()) {
      throw new IllegalArgumentException(name);
    }
    return IDN.toASCII(name).toLowerCase(Locale.ROOT);
  }

  // Browsers also take 127.1 and 0x7f000001, and write them out.
  private static boolean isIpv4(String name) {
    var address = Inet.parseInet4Address(name);
    return address != null && address.getHostAddress().equals(name);
  }

  private static String shortest(String bracketed) {
    Inet6Address address = Inet.parseInet6Address(bracketed.substring(1, bracketed.length() - 1));
    if (address == null || bracketed.contains(".") || bracketed.contains("%")) {
      throw new IllegalArgumentException(bracketed);
    }
    return NetUtil.toAddressString(address);
  }

  private static String port(String scheme, String named) {
    if (named == null || named.isEmpty()) {
      return "";
    }
    int port = Integer.parseInt(named);
    if (port > 65_535) {
      throw new IllegalArgumentException(named);
    }
    return port == defaultPort(scheme) ? "" : ":" + port;
  }

  private static int defaultPort(String scheme) {
    return switch (scheme) {
      case "http" -> 80;
      case "https" -> 443;
      default -> -1;
    };
  }

  private static ConfigurationException refusal(String named) {
    return new ConfigurationException(
        "chat-sessions.cors.origins has an entry that is no origin: '"
            + named
            + "'. Name each as a browser does, for example https://chat.example,"
            + " http://localhost:8080 or capacitor://localhost, and a host with other letters than"
            + " a to z in its xn-- form");
  }
}
