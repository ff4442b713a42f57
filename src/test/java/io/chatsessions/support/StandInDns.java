package io.chatsessions.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name server that knows one SRV record, of one name, once it is told to. */
public final class StandInDns implements AutoCloseable {

  private static final int HEADER = 12;

  private final DatagramSocket socket;
  private final String name;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean knows;

  /** Answers on the loopback address until it is closed. */
  public StandInDns(String name) throws IOException {
    this.name = name;
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "dns");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  /** How many questions it has had. */
  public int asked() {
    return asked.size();
  }

  /** The names that it was asked for. */
  public List<String> askedFor() {
    return asked;
  }

  /** From now on it knows the name. */
  public void learn() {
    knows = true;
  }

  private void serve() {
    try {
      while (true) {
        var packet = new DatagramPacket(new byte[1024], 1024);
        socket.receive(packet);
        byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private byte[] answer(byte[] query) throws IOException {
    int end = HEADER;
    var labels = new StringJoiner(".");
    while (query[end] != 0) {
      labels.add(new String(query, end + 1, query[end]));
      end += query[end] + 1;
    }
    asked.add(labels.toString());
    boolean srv = query[end + 2] == 33;
    var answer = new ByteArrayOutputStream();
    answer.write(query, 0, 2);
    answer.write(new byte[] {(byte) 0x81, (byte) (knows ? 0x80 : 0x83), 0, 1, 0, 0, 0, 0, 0, 0});
    answer.write(query, HEADER, end + 5 - HEADER);
    byte[] bytes = answer.toByteArray();
    if (knows && srv) {
      bytes[7] = 1;
      answer.reset();
      answer.write(bytes);
      answer.write(srvRecord());
      return answer.toByteArray();
    }
    return bytes;
  }

  private byte[] srvRecord() throws IOException {
    var target = new ByteArrayOutputStream();
    for (String label : ("a." + name).split("\\.")) {
      target.write(label.length());
      target.writeBytes(label.getBytes());
    }
    target.write(0);
    var answer = new ByteArrayOutputStream();
    answer.write(new byte[] {(byte) 0xc0, HEADER, 0, 33, 0, 1, 0, 0, 0, 60});
    answer.write(new byte[] {0, (byte) (6 + target.size()), 0, 0, 0, 0, 0x69, (byte) 0x89});
    answer.write(target.toByteArray());
    return answer.toByteArray();
  }

  @Override
  public void close() {
    socket.close();
  }
}
