package io.chatsessions.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One answer as it came over the wire.
 *
 * @param status its status
 * @param headers its header lines
 * @param body its body
 */
public record RawAnswer(int status, List<String> headers, String body) {

  /** Reads the next answer; none at the end of the stream. */
  static Optional<RawAnswer> read(BufferedInputStream in, boolean toHead) throws IOException {
    String statusLine = line(in);
    if (statusLine == null) {
      return Optional.empty();
    }
    int status = Integer.parseInt(statusLine.split(" ")[1]);
    List<String> headers = new ArrayList<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      headers.add(line);
    }
    RawAnswer head = new RawAnswer(status, headers, "");
    int length = toHead ? 0 : Integer.parseInt(head.header("content-length").orElse("0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("The answer is cut short");
    }
    return Optional.of(new RawAnswer(status, headers, new String(body, StandardCharsets.UTF_8)));
  }

  /** The value of a header. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).trim())
        .findFirst();
  }

  /** Whether the server says that it closes the connection. */
  public boolean closes() {
    return header("connection").filter("close"::equalsIgnoreCase).isPresent();
  }

  private static String line(BufferedInputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
