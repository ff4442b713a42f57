package io.chatsessions.support;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLServerSocket;

/** Stands in front of the test database and speaks TLS only, with a private authority. */
public final class TlsProxy implements AutoCloseable {

  private final SSLServerSocket listener;
  private final ServerAddress database;
  private final String databaseName;

  /** Asks the client for a certificate of the same authority, if it has to. */
  public TlsProxy(String address, TestAuthority authority, boolean clientCertificate)
      throws IOException, GeneralSecurityException {
    var known = new ConnectionString(address);
    database = new ServerAddress(known.getHosts().get(0));
    databaseName = known.getDatabase();
    listener =
        (SSLServerSocket)
            authority
                .serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    listener.setNeedClientAuth(clientCertificate);
    FaultProxy.inBackground(this::accept);
  }

  /** Where it listens, with the database of the address behind it. */
  public String address() {
    return "mongodb://127.0.0.1:" + listener.getLocalPort() + "/" + databaseName;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Socket server = new Socket(database.getHost(), database.getPort());
        FaultProxy.inBackground(() -> pump(client, server));
        FaultProxy.inBackground(() -> pump(server, client));
      } catch (IOException closed) {
        continue;
      }
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to;
        InputStream input = from.getInputStream();
        OutputStream output = to.getOutputStream()) {
      input.transferTo(output);
    } catch (IOException closed) {
      // Either side has hung up, or the handshake failed.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
