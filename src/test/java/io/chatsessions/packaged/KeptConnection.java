package io.chatsessions.packaged;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection of HTTP/1.1 that a client keeps, with every byte in the test's hands. */
final class KeptConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private final Socket socket;
  private final DataInputStream answers;

  KeptConnection(URI service) throws IOException {
    socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    answers = new DataInputStream(socket.getInputStream());
  }

  /** Sends a part of a request. */
  void send(String part) throws IOException {
    socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
  }

  /** The head of the next answer; its body is read and dropped. */
  String answer() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) answers.readByte());
    }
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      answers.readFully(new byte[Integer.parseInt(length.group(1))]);
    }
    return head.toString();
  }

  /** Waits for the service to end the connection: true in order, an exception for a reset. */
  boolean endsInOrder() throws IOException {
    return answers.read() == -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
