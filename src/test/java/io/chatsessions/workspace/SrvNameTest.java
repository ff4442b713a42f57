package io.chatsessions.workspace;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.support.StandInDns;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SrvNameTest {

  private static final String NAME = "cluster.chat.example";

  private final StandInDns dns = new StandInDns(NAME);
  private final AtomicReference<Thread> waiting = new AtomicReference<>();

  SrvNameTest() throws IOException {}

  @AfterEach
  void stopDns() {
    dns.close();
  }

  @Test
  void aStartWaitsUntilTheNameResolves() throws Exception {
    CompletableFuture<Void> start = start();
    await().until(() -> dns.asked() > 1);
    assertThat(start).isNotDone();

    dns.learn();

    start.get(1, TimeUnit.MINUTES);
  }

  @Test
  void aProcessThatIsAskedToEndWaitsNoLonger() {
    CompletableFuture<Void> start = start();
    await().until(() -> dns.asked() > 0);

    waiting.get().interrupt();

    assertThatThrownBy(() -> start.get(1, TimeUnit.MINUTES))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ConfigurationException.class);
  }

  @Test
  void aNameServerThatIsNotThereIsNoAnswer() throws Exception {
    var nobody = new NameServer(InetAddress.getLoopbackAddress(), dns.port());
    dns.close();

    assertThatThrownBy(() -> nobody.ask(NAME, NameServer.SRV)).isInstanceOf(IOException.class);
  }

  @Test
  void aNameWithoutRecordsIsCertainAndServesNobody() throws Exception {
    var server = new NameServer(InetAddress.getLoopbackAddress(), dns.port());

    assertThat(server.ask(NAME, NameServer.TXT).isCertain()).isTrue();
    assertThat(server.ask(NAME, NameServer.SRV).hasRecords()).isFalse();
    dns.learn();
    assertThat(server.ask(NAME, NameServer.SRV).hasRecords()).isTrue();
    assertThat(server.ask(NAME, NameServer.TXT).hasRecords()).isFalse();
    assertThat(new NameServer.Answer(2, 0).isCertain()).isFalse();
  }

  @Test
  void theFirstNameServerOfTheMachineIsAsked(@TempDir Path folder) throws Exception {
    Path known = folder.resolve("resolv.conf");
    assertThat(NameServer.firstIn(known)).isEmpty();

    Files.writeString(
        known, "search example\nnameserver\n  nameserver 192.0.2.1\nnameserver 192.0.2.2\n");

    assertThat(NameServer.firstIn(known)).contains("192.0.2.1");
  }

  private CompletableFuture<Void> start() {
    Config config =
        new SmallRyeConfigBuilder()
            .withDefaultValue("quarkus.mongodb.dns.server-host", "127.0.0.1")
            .withDefaultValue("quarkus.mongodb.dns.server-port", String.valueOf(dns.port()))
            .build();
    return CompletableFuture.runAsync(
        () -> {
          waiting.set(Thread.currentThread());
          new SrvName(NAME, "mongodb").await(config);
        },
        work -> new Thread(work, "start").start());
  }
}
