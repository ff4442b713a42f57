package io.chatsessions.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A private certificate authority, made anew by the JDK's keytool, with one server and one client.
 */
public final class TestAuthority {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path folder;

  /** Leaves its files in this folder. */
  public TestAuthority(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder.toAbsolutePath());
    for (String name : List.of("authority", "server", "client")) {
      Files.deleteIfExists(store(name));
    }
    keytool("authority", "-genkeypair", "-keyalg", "EC", "-dname", "CN=authority", "-ext", "bc:c");
    keytool("authority", "-exportcert", "-rfc", "-file", certificate("authority").toString());
    issue("server");
    issue("client");
  }

  /** A certificate, as PEM. */
  public Path certificate(String name) {
    return folder.resolve(name + ".crt");
  }

  /** A private key, as PEM. */
  public Path key(String name) throws IOException, GeneralSecurityException {
    byte[] key = load(name).getKey(name, PASSWORD).getEncoded();
    return Files.writeString(
        folder.resolve(name + ".key"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
            + "\n-----END PRIVATE KEY-----\n");
  }

  SSLContext serverContext() throws IOException, GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(load("server"), PASSWORD);
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(load("server"));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private void issue(String name) throws IOException, InterruptedException {
    Path request = folder.resolve(name + ".csr");
    keytool(name, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name);
    keytool(name, "-certreq", "-file", request.toString());
    keytool(
        "authority",
        "-gencert",
        "-rfc",
        "-ext",
        "san=ip:127.0.0.1",
        "-infile",
        request.toString(),
        "-outfile",
        certificate(name).toString());
    run(
        name,
        "authority",
        "-importcert",
        "-noprompt",
        "-file",
        certificate("authority").toString());
    keytool(name, "-importcert", "-noprompt", "-file", certificate(name).toString());
  }

  private void keytool(String name, String... arguments) throws IOException, InterruptedException {
    run(name, name, arguments);
  }

  private void run(String store, String alias, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-alias", alias, "-keystore", store(store).toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + told);
    }
  }

  private KeyStore load(String name) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store(name))) {
      keys.load(file, PASSWORD);
    }
    return keys;
  }

  private Path store(String name) {
    return folder.resolve(name + ".p12");
  }
}
