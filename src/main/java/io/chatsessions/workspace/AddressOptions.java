package io.chatsessions.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What becomes of each option in the address of MongoDB, by its name in lower case; {@code
 * docs/mongodb-address.md} has the reasons.
 */
final class AddressOptions {

  /** They do what MongoDB's manual says. */
  static final Set<String> HONOURED =
      Set.of(
          "authmechanism",
          "authmechanismproperties",
          "authsource",
          "directconnection",
          "gssapiservicename",
          "heartbeatfrequencyms",
          "loadbalanced",
          "localthresholdms",
          "maxidletimems",
          "maxlifetimems",
          "replicaset",
          "retrywrites",
          "servermonitoringmode",
          "srvmaxhosts",
          "srvservicename",
          "ssl",
          "sslinvalidhostnameallowed",
          "timeoutms",
          "tls",
          "tlsallowinvalidhostnames",
          "tlsinsecure",
          "uuidrepresentation");

  /** A truthful answer in time depends on them, so the service sets them itself. */
  static final Set<String> OVERRIDDEN =
      Set.of(
          "compressors",
          "journal",
          "maxconnecting",
          "maxstalenessseconds",
          "readconcernlevel",
          "readpreference",
          "readpreferencetags",
          "retryreads",
          "safe",
          "sockettimeoutms",
          "w",
          "waitqueuetimeoutms",
          "wtimeoutms",
          "zlibcompressionlevel");

  /** A setting of Quarkus stands above each. */
  static final Set<String> SET_ELSEWHERE =
      Set.of(
          "appname", "connecttimeoutms", "maxpoolsize", "minpoolsize", "serverselectiontimeoutms");

  /** The reactive driver cannot go through a proxy. */
  static final Set<String> REFUSED =
      Set.of("proxyhost", "proxypassword", "proxyport", "proxyusername");

  // Whatever else stands there may be a part of a password that was not encoded.
  private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

  private AddressOptions() {}

  static boolean anyIsRefused(String address) {
    return Arrays.stream(namesIn(address))
        .anyMatch(name -> REFUSED.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** Those that nothing reads, such as the files of other drivers' TLS options. */
  static List<String> unreadIn(String address) {
    return Arrays.stream(namesIn(address)).filter(AddressOptions::isUnread).toList();
  }

  private static boolean isUnread(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches()
        && !HONOURED.contains(known)
        && !OVERRIDDEN.contains(known)
        && !SET_ELSEWHERE.contains(known);
  }

  private static String[] namesIn(String address) {
    int options = address.indexOf('?');
    return options < 0
        ? new String[0]
        : Arrays.stream(address.substring(options + 1).split("[&;]"))
            .map(option -> option.split("=", 2)[0])
            .toArray(String[]::new);
  }
}
