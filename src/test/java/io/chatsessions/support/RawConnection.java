package io.chatsessions.support;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A connection of HTTP/1.1 that a test keeps, with every byte in its hands; each character that it
 * sends is one byte.
 */
public final class RawConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = (int) Patience.LONG.toMillis();

  private final Socket socket;
  private final BufferedInputStream in;

  /** The first bytes that were sent, until the first answer is there; of others nobody asks. */
  private String unanswered;

  /** To the service under test; its first answer is held against the document. */
  public RawConnection() throws IOException {
    this(new Socket(InetAddress.getLoopbackAddress(), RestAssured.port));
    unanswered = "";
  }

  /** To a service that the test started itself. */
  public RawConnection(URI service) throws IOException {
    this(new Socket(service.getHost(), service.getPort()));
  }

  /** The same, from another address of this machine. */
  public RawConnection(URI service, InetAddress from) throws IOException {
    this(new Socket(service.getHost(), service.getPort(), from, 0));
  }

  private RawConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
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
    %s\
    """
        .formatted(Api.LOGOUT_ME, caller.user().id(), caller.token(), body.length(), body);
  }

  /** Sends a request or a part of one. */
  public void send(String characters) throws IOException {
    socket.getOutputStream().write(characters.getBytes(StandardCharsets.ISO_8859_1));
    if ("".equals(unanswered)) {
      unanswered = characters;
    }
  }

  /** The next answer to anything but HEAD. */
  public RawAnswer answer() throws IOException {
    RawAnswer answer =
        RawAnswer.read(in, false).orElseThrow(() -> new EOFException("Closed without an answer"));
    if (unanswered != null && answer.status() >= 200) {
      DocumentedAnswers.check(unanswered, answer);
      unanswered = null;
    }
    return answer;
  }

  /** The next answer, unchecked; none if the service has closed. */
  Optional<RawAnswer> answerIfAny(boolean toHead) throws IOException {
    return RawAnswer.read(in, toHead);
  }

  /** How long it waits for what it reads, from now on. */
  void waitAtMost(int milliseconds) throws IOException {
    socket.setSoTimeout(milliseconds);
  }

  /** Whether nothing has come since the last answer. */
  public boolean hasNoAnswerYet() {
    try {
      return in.available() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the service to end the connection: true in order, an exception for a reset. */
  public boolean endsInOrder() throws IOException {
    return in.read() == -1;
  }

  /** Whether the service has ended the connection, however, once it has or sends something. */
  public boolean isClosed() {
    try {
      return endsInOrder();
    } catch (IOException reset) {
      return true;
    }
  }

  /** Whether the service ends the connection in this time. */
  public boolean isClosedWithin(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    try {
      return endsInOrder();
    } catch (SocketTimeoutException open) {
      return false;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  /** Hangs up at once and for good, so that the service learns of it. */
  public void hangUp() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Says all there is to say, and goes on listening. */
  public void sendNoMore() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
