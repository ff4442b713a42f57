package io.chatsessions.packaged;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mongodb+srv address whose name does not resolve when the service starts. */
class UnknownNameIT {

  private static final String NAME = "cluster.chat.example";

  @Test
  void isWaitedForAndSaysSoLikeAnyOtherOutage() throws Exception {
    try (var dns = new Dns();
        var service = PackagedService.unready(variables(dns))) {
      await()
          .atMost(ofSeconds(60))
          .until(
              () ->
                  service.hasLogged(
                      "MongoDB cannot be reached: the name " + NAME + " does not resolve"));
      assertThat(service.readiness()).isZero();

      dns.knows = true;
      await().atMost(ofSeconds(60)).until(() -> service.readiness() == 503);
      await()
          .atMost(ofSeconds(60))
          .until(() -> service.hasLogged("the name a." + NAME + " does not resolve"));
      assertThat(service.hasLogged("secret")).isFalse();
      assertThat(service.hasLogged("Exception")).isFalse();
    }
  }

  @Test
  void doesNotKeepTheServiceFromEnding() throws Exception {
    try (var dns = new Dns();
        var service = PackagedService.unready(variables(dns))) {
      await().atMost(ofSeconds(60)).until(() -> service.hasLogged("MongoDB cannot be reached"));
      service.terminate();
      service.exitCode(ofSeconds(20));
    }
  }

  private static Map<String, String> variables(Dns dns) {
    return Map.of(
        "MONGO_URL",
        "mongodb+srv://u:secret@" + NAME + "/rocketchat?tls=false",
        "QUARKUS_MONGODB_DNS_SERVER_HOST",
        "127.0.0.1",
        "QUARKUS_MONGODB_DNS_SERVER_PORT",
        String.valueOf(dns.socket.getLocalPort()));
  }

  /** A name server that knows one SRV record, once it is told to. */
  private static final class Dns implements AutoCloseable {

    private static final int HEADER = 12;

    private final DatagramSocket socket;
    private volatile boolean knows;

    Dns() throws IOException {
      socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(this::serve, "dns");
      thread.setDaemon(true);
      thread.start();
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
      while (query[end] != 0) {
        end += query[end] + 1;
      }
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

    private static byte[] srvRecord() throws IOException {
      var target = new ByteArrayOutputStream();
      for (String label : ("a." + NAME).split("\\.")) {
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
}
