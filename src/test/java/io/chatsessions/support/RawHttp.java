package io.chatsessions.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection to the service, for requests that no HTTP client would send. */
public final class RawHttp implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 15_000;

  private final Socket socket;

  public RawHttp() throws IOException {
    socket = new Socket("127.0.0.1", RestAssured.port);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** A whole logout as it goes over the wire. */
  public static String logout(TestLogin caller, String body) {
    return """
        POST %s HTTP/1.1\r
        Host: localhost\r
        X-User-Id: %s\r
        X-Auth-Token: %s\r
        Content-Length: %d\r
        \r
        %s"""
        .formatted(Api.LOGOUT_ME, caller.user().id(), caller.token(), body.length(), body);
  }

  /** Sends these bytes, where each newline stands for CR LF, and reads one answer. */
  public static Answer exchange(String request) throws IOException {
    try (RawHttp connection = new RawHttp()) {
      connection.send(request.replace("\n", "\r\n"));
      return connection.read();
    }
  }

  /** Sends characters as they are, one byte each. */
  public void send(String characters) throws IOException {
    socket.getOutputStream().write(characters.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Whether the service has closed the connection, once it has or sends something. */
  public boolean isClosed() {
    try {
      return socket.getInputStream().read() == -1;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Whether the service closes the connection in this time. */
  public boolean isClosedWithin(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketTimeoutException open) {
      return false;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  /** Reads an answer with a {@code Content-Length}. */
  public Answer read() throws IOException {
    InputStream in = socket.getInputStream();
    int status = Integer.parseInt(line(in).split(" ")[1]);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] parts = header.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    byte[] line = new byte[8192];
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next == -1) {
        throw new IOException("Closed after: " + new String(line, StandardCharsets.ISO_8859_1));
      }
      line[length++] = (byte) next;
    }
    return new String(Arrays.copyOf(line, length), StandardCharsets.ISO_8859_1).trim();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /**
   * What the service answered.
   *
   * @param status the HTTP status
   * @param headers by name, without regard to case
   * @param body as text
   */
  public record Answer(int status, Map<String, String> headers, String body) {}
}
