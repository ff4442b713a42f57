package io.chatsessions.hostile;

/** What requests hold that mean no good. */
final class HostileWords {

  private HostileWords() {}

  static final String[] METHODS = {
    "GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "post", "X"
  };

  static final String[] PATHS = {
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

  static final String[] VALUES = {
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

  static final String[] JSON = {
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

  static final String[] TYPES = {
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

  static final String[] HEADERS = {
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
}
