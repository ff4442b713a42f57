package io.chatsessions.support;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests over a connection of their own, and what the service answers. */
public final class RawExchange {

  private RawExchange() {}

  /** Sends one request, in which each newline stands for CR LF, and reads its answer. */
  public static RawAnswer of(String request) throws IOException {
    try (var connection = new RawConnection()) {
      connection.send(request.replace("\n", "\r\n"));
      return connection.answer();
    }
  }

  /**
   * Sends the text and reads every answer until the service closes or keeps silent for too long.
   *
   * @param requests one or more of them
   * @param patienceMs how long a silence may be
   */
  public static List<RawAnswer> answersTo(String requests, int patienceMs) throws IOException {
    try (var connection = new RawConnection()) {
      connection.waitAtMost(patienceMs);
      sendAsMuchAsIsTaken(connection, requests);
      return answers(connection, requests.startsWith("HEAD "));
    }
  }

  private static void sendAsMuchAsIsTaken(RawConnection connection, String requests)
      throws IOException {
    try {
      connection.send(requests);
    } catch (SocketException closedByService) {
      // It may refuse before it has read everything.
    }
  }

  private static List<RawAnswer> answers(RawConnection connection, boolean toHead)
      throws IOException {
    List<RawAnswer> answers = new ArrayList<>();
    try {
      Optional<RawAnswer> answer = connection.answerIfAny(toHead);
      while (answer.isPresent()) {
        answers.add(answer.get());
        answer = connection.answerIfAny(toHead);
      }
    } catch (SocketException | SocketTimeoutException closedOrSilent) {
      // What came until then is the answer.
    }
    return answers;
  }
}
