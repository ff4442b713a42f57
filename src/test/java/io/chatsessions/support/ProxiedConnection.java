package io.chatsessions.support;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One connection of the service, and its counterpart to the database. */
final class ProxiedConnection implements AutoCloseable {

  private static final int ANOTHER_ID = Integer.MIN_VALUE;

  private final Socket service;
  private final Socket database;
  private final FaultProxy proxy;
  private final Map<Integer, Fault> awaited = new ConcurrentHashMap<>();

  ProxiedConnection(Socket service, Socket database, FaultProxy proxy) {
    this.service = service;
    this.database = database;
    this.proxy = proxy;
  }

  void start() {
    FaultProxy.inBackground(() -> pump(service, this::command));
    FaultProxy.inBackground(() -> pump(database, this::reply));
  }

  private interface Receiver {
    void receive(WireMessage message) throws IOException;
  }

  private void pump(Socket from, Receiver to) {
    try (var in = new DataInputStream(from.getInputStream())) {
      while (true) {
        to.receive(WireMessage.read(in));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void command(WireMessage message) throws IOException {
    Fault fault = message.document().flatMap(Step::of).flatMap(proxy::faultAt).orElse(null);
    if (fault == null) {
      toDatabase(message);
      return;
    }
    awaited.put(message.requestId(), fault);
    fault.onCommand().handle(message, this);
  }

  private void reply(WireMessage message) throws IOException {
    Fault fault = awaited.remove(message.responseTo());
    if (fault == null) {
      toService(message);
      return;
    }
    fault.onReply().handle(message, this);
  }

  void toDatabase(WireMessage message) throws IOException {
    database.getOutputStream().write(message.bytes());
  }

  void toDatabaseTwice(WireMessage message) throws IOException {
    toDatabase(message);
    awaited.put(ANOTHER_ID, Fault.REPLY_WITHHELD);
    toDatabase(message.withRequestId(ANOTHER_ID));
  }

  void toService(WireMessage message) throws IOException {
    service.getOutputStream().write(message.bytes());
  }

  @Override
  public void close() {
    try (service;
        database) {
      proxy.closed(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
