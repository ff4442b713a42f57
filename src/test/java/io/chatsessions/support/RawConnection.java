package io.chatsessions.support;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection to the service on which a test writes whatever bytes it likes. */
public final class RawConnection {

  private RawConnection() {}

  /**
   * Sends the text and reads every answer until the service closes or keeps silent for too long.
   *
   * @param bytes one or more requests, a character for each byte
   * @param patienceMs how long a silence may be
   */
  public static List<RawAnswer> send(String bytes, int patienceMs) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(patienceMs);
      write(socket, bytes);
      return answers(new BufferedInputStream(socket.getInputStream()), bytes.startsWith("HEAD "));
    }
  }

  private static void write(Socket socket, String bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    } catch (SocketException closedByService) {
      // It may refuse before it has read everything.
    }
  }

  private static List<RawAnswer> answers(BufferedInputStream in, boolean toHead)
      throws IOException {
    List<RawAnswer> answers = new ArrayList<>();
    try {
      Optional<RawAnswer> answer = RawAnswer.read(in, toHead);
      while (answer.isPresent()) {
        answers.add(answer.get());
        answer = RawAnswer.read(in, toHead);
      }
    } catch (SocketException | SocketTimeoutException closedOrSilent) {
      // What came until then is the answer.
    }
    return answers;
  }
}
