package io.chatsessions.hostile;

import static io.chatsessions.hostile.HostileWords.HEADERS;
import static io.chatsessions.hostile.HostileWords.JSON;
import static io.chatsessions.hostile.HostileWords.METHODS;
import static io.chatsessions.hostile.HostileWords.PATHS;
import static io.chatsessions.hostile.HostileWords.TYPES;
import static io.chatsessions.hostile.HostileWords.VALUES;

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
