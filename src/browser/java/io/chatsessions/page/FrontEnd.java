package io.chatsessions.page;

import com.sun.net.httpserver.HttpServer;
import io.chatsessions.support.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves one page from an origin of its own, which stays the same as long as the tests run. */
final class FrontEnd implements AutoCloseable {

  // Quarkus asks for the profile's settings more than once, and the port has to stay.
  private static final String PORT = "front-end.port";

  private final HttpServer server;

  FrontEnd(String html) throws IOException {
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 0);
    server.createContext(
        "/",
        request -> {
          request.sendResponseHeaders(200, page.length);
          request.getResponseBody().write(page);
          request.close();
        });
    server.start();
  }

  static String origin() {
    return "http://localhost:" + port();
  }

  private static int port() {
    if (Integer.getInteger(PORT) == null) {
      System.setProperty(PORT, String.valueOf(FreePort.find()));
    }
    return Integer.getInteger(PORT);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
