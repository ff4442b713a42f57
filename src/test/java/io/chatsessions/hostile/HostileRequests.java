package io.chatsessions.hostile;

import io.chatsessions.support.Api;
import io.chatsessions.support.TestLogin;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up requests that keep HTTP's framing, so that many of them fit on one connection, and are
 * hostile in all else. The same seed makes the same requests. A character is a byte.
 */
final class HostileRequests {

  private static final String[] METHODS = {
    "GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "post", "X"
  };
  private static final String[] PATHS = {
    "/",
    "//",
    "/api/v1/sessions",
    "/api/v1/sessions/",
    "/api/v1/sessions/logout.me/",
    "//api/v1/sessions/logout.me",
    "/api//v1/sessions/logout.me",
    "/API/v1/sessions/logout.me",
    "/api/v1/sessions/../sessions/logout.me",
    "/api/v1/sessions/%2e%2e/x",
    "/%00",
    "/%zz",
    "/%",
    "/api/v1/sessions/logout.me%00",
    "/api/v1/sessions/logout.me;a=b",
    "/api/v1/sessions/logout%2Eme",
    "/api/v1/sessions/logout.me?sessionId=x",
    "/api/v1/sessions/logout.me?%",
    "/?" + "a".repeat(3000),
    "/q/health/ready",
    "/q/openapi",
    "/q/metrics",
    "/q/dev",
    "/\u00e9\u00ff",
    "/'\"<script>",
    "/..;/q"
  };
  private static final String[] VALUES = {
    "",
    " ",
    "0",
    "null",
    "undefined",
    "{\"$ne\":null}",
    "[$ne]=1",
    "a,b",
    "a;b",
    "\u00e9",
    "\u00ff\u00fe",
    "\t",
    "%00",
    "%0d%0aX-Forged:%201",
    "' || '1'=='1",
    "\"",
    "${jndi:ldap://x}",
    "a".repeat(4000),
    "__proto__",
    "$where",
    "-1",
    "1e309",
    "true"
  };
  private static final String[] JSON = {
    "{}",
    "[]",
    "null",
    "",
    "{\"sessionId\":{\"$ne\":null}}",
    "{\"sessionId\":{\"$gt\":\"\"}}",
    "{\"sessionId\":[\"a\"]}",
    "{\"sessionId.x\":\"a\"}",
    "{\"$where\":\"1\"}",
    "{\"sessionId\":\"\\u0000\"}",
    "{\"sessionId\":\"\\ud800\"}",
    "{\"sessionId\":\"$ne\"}",
    "{\"sessionId\":\"a.b.$\"}",
    "{\"sessionId\":\"\\r\\nX: y\"}",
    "{\"sessionId\":1e400}",
    "{\"sessionId\":" + "9".repeat(5000) + "}",
    "{\"__proto__\":{\"sessionId\":\"a\"}}",
    "{\"sessionId\":\"a\",\"sessionId\":\"b\"}",
    "\u00ff\u00fe{\u0000}\u0000",
    "\u00ef\u00bb\u00bf{}",
    "{\"sessionId\":\"\u00c0\u0080\"}",
    "{\"sessionId\":\"\u00ed\u00a0\u0080\"}"
  };
  private static final String[] TYPES = {
    "application/json",
    "APPLICATION/JSON",
    "application/json; charset=utf-16",
    "application/json;",
    ";",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "*/*",
    "a",
    "\u00ff"
  };
  private static final String[] HEADERS = {
    "Accept",
    "Accept-Encoding",
    "Content-Encoding",
    "Cookie",
    "Origin",
    "X-Request-Id",
    "Forwarded",
    "X-Forwarded-For",
    "X-HTTP-Method-Override",
    "Upgrade",
    "Range",
    "If-Match",
    "Authorization",
    "X-User-Id",
    "X-Auth-Token",
    "x-auth-token",
    "Content-Type",
    "Accept-Language",
    "\u00e9"
  };

  private final Random random;
  private final TestLogin caller;

  HostileRequests(long seed, TestLogin caller) {
    this.random = new Random(seed);
    this.caller = caller;
  }

  /** The next request. */
  String next() {
    String body = chance(3) ? bytes() : oneOf(JSON);
    String method = chance(5) ? oneOf(METHODS) : "POST";
    String path = chance(4) ? oneOf(PATHS) : Api.LOGOUT_ME;
    var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: a\r\n");
    if (!chance(4)) {
      request.append("X-User-Id: " + caller.user().id() + "\r\n");
      request.append("X-Auth-Token: " + caller.token() + "\r\n");
    }
    if (!chance(3)) {
      request.append("Content-Type: " + oneOf(TYPES) + "\r\n");
    }
    for (int header = random.nextInt(4); header > 0; header--) {
      request.append(oneOf(HEADERS) + ": " + oneOf(VALUES) + "\r\n");
    }
    return chance(4)
        ? request + "Transfer-Encoding: chunked\r\n\r\n" + chunked(body)
        : request + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private String bytes() {
    if (chance(8)) {
      String open = oneOf("[", "{\"a\":", "{\"sessionId\":");
      return open.repeat(random.nextInt(10_000 / open.length()));
    }
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    String noise = new String(bytes, StandardCharsets.ISO_8859_1);
    return chance(2) ? noise : "{\"sessionId\":\"" + noise + "\"}";
  }

  private String chunked(String body) {
    String extension = oneOf("", "", ";a", ";a=b", ";a=\"b\"");
    String chunks =
        IntStream.iterate(0, at -> at < body.length(), at -> at + 7)
            .limit(200)
            .mapToObj(at -> body.substring(at, Math.min(at + 7, body.length())))
            .map(chunk -> Integer.toHexString(chunk.length()) + extension + "\r\n" + chunk + "\r\n")
            .collect(Collectors.joining());
    return chunks + "0" + extension + "\r\n\r\n";
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
