package io.chatsessions.workspace;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Asks one name server, without what a start has only later: Vert.x, or JNDI, which the native
 * binary has not.
 */
record NameServer(InetAddress address, int port) {

  static final int SRV = 33;
  static final int TXT = 16;

  private static final Path KNOWN = Path.of("/etc/resolv.conf");
  private static final int PATIENCE_MILLIS = 3_000;
  private static final int NO_SUCH_NAME = 3;

  /** What an answer says before its records. */
  record Answer(int code, int records) {

    boolean hasRecords() {
      return code == 0 && records > 0;
    }

    /** That there is none is an answer too. */
    boolean isCertain() {
      return code == 0 || code == NO_SUCH_NAME;
    }
  }

  static Optional<String> ofThisMachine() {
    return firstIn(KNOWN);
  }

  static Optional<String> firstIn(Path known) {
    try (Stream<String> lines = Files.lines(known)) {
      return lines
          .map(line -> line.trim().split("\\s+"))
          .filter(line -> line.length > 1 && line[0].equals("nameserver"))
          .map(line -> line[1])
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  Answer ask(String name, int type) throws IOException {
    short id = (short) ThreadLocalRandom.current().nextInt();
    byte[] question = question(id, name, type);
    try (var socket = new DatagramSocket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(address, port);
      socket.send(new DatagramPacket(question, question.length));
      var packet = new DatagramPacket(new byte[4096], 4096);
      ByteBuffer answer;
      do {
        socket.receive(packet);
        answer = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
      } while (answer.remaining() < 12 || answer.getShort(0) != id);
      return new Answer(answer.getShort(2) & 0xf, Short.toUnsignedInt(answer.getShort(6)));
    }
  }

  private static byte[] question(short id, String name, int type) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var question = new DataOutputStream(bytes);
    question.writeShort(id);
    question.writeShort(0x0100); // a recursive query
    question.writeShort(1);
    question.write(new byte[6]);
    for (String label : name.split("\\.")) {
      byte[] letters = label.getBytes(StandardCharsets.US_ASCII);
      question.writeByte(letters.length);
      question.write(letters);
    }
    question.writeByte(0);
    question.writeShort(type);
    question.writeShort(1);
    return bytes.toByteArray();
  }
}
