package io.chatsessions.nativeimage;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.CipherSuiteFilter;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextOption;
import io.netty.handler.ssl.SslProvider;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keeps OpenSSL out of the native binary, where it cannot be linked. Quarkus does so for the
 * overload that Netty had up to 4.1.135; since then Netty calls one with {@code startTls}. To be
 * removed with Quarkus 3.38.2 or later, which has this itself.
 */
@TargetClass(SslContext.class)
final class TlsByJdkAlone {

  private TlsByJdkAlone() {}

  @Alias
  static native SslContext newClientContextInternal(
      SslProvider provider,
      Provider sslContextProvider,
      X509Certificate[] trusted,
      TrustManagerFactory trustManagers,
      X509Certificate[] keyChain,
      PrivateKey key,
      String keyPassword,
      KeyManagerFactory keyManagers,
      Iterable<String> ciphers,
      CipherSuiteFilter cipherFilter,
      ApplicationProtocolConfig applicationProtocols,
      String[] protocols,
      long sessionCacheSize,
      long sessionTimeout,
      boolean enableOcsp,
      SecureRandom random,
      String keyStoreType,
      String endpointIdentification,
      Map.Entry<SslContextOption<?>, Object>[] options)
      throws SSLException;

  @Substitute
  static SslContext newClientContextInternal(
      SslProvider provider,
      Provider sslContextProvider,
      X509Certificate[] trusted,
      TrustManagerFactory trustManagers,
      X509Certificate[] keyChain,
      PrivateKey key,
      String keyPassword,
      KeyManagerFactory keyManagers,
      Iterable<String> ciphers,
      CipherSuiteFilter cipherFilter,
      ApplicationProtocolConfig applicationProtocols,
      String[] protocols,
      long sessionCacheSize,
      long sessionTimeout,
      boolean startTls,
      boolean enableOcsp,
      SecureRandom random,
      String keyStoreType,
      String endpointIdentification,
      Map.Entry<SslContextOption<?>, Object>[] options)
      throws SSLException {
    return newClientContextInternal(
        provider,
        sslContextProvider,
        trusted,
        trustManagers,
        keyChain,
        key,
        keyPassword,
        keyManagers,
        ciphers,
        cipherFilter,
        applicationProtocols,
        protocols,
        sessionCacheSize,
        sessionTimeout,
        enableOcsp,
        random,
        keyStoreType,
        endpointIdentification,
        options);
  }
}
