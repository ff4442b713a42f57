package io.chatsessions.workspace;

import static java.util.stream.Collectors.joining;

import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why no operation reaches MongoDB, in words of the service's own: the driver's quote too much. */
final class Unreachable {

  private Unreachable() {}

  /** Whether the driver has seen enough to know that it was no single connection that broke. */
  static boolean isCertain(ClusterDescription cluster) {
    List<ServerDescription> servers = cluster.getServerDescriptions();
    if (servers.isEmpty()) {
      return cluster.getSrvResolutionException() != null || namesReplicaSet(cluster);
    }
    return servers.stream().noneMatch(ServerDescription::isPrimary)
        && servers.stream().allMatch(server -> server.isOk() || isCertain(server.getException()));
  }

  private static boolean isCertain(Throwable failure) {
    return failure instanceof MongoSocketOpenException
        || failure instanceof MongoSecurityException
        || failure instanceof MongoConfigurationException
        || hasCause(failure, UnknownHostException.class)
        || hasCause(failure, SSLException.class);
  }

  /**
   * @param strangers servers that belong to another replica set than the one that is asked for
   */
  static String reason(ClusterDescription cluster, Set<ServerAddress> strangers) {
    List<ServerDescription> servers = cluster.getServerDescriptions();
    if (!servers.isEmpty()) {
      return Stream.concat(
              servers.stream().anyMatch(ServerDescription::isOk)
                  ? Stream.of(
                      "no primary among "
                          + hosts(servers.stream().map(ServerDescription::getAddress)))
                  : Stream.empty(),
              servers.stream()
                  .filter(server -> !server.isOk())
                  .map(
                      server ->
                          strangers.contains(server.getAddress())
                              ? stranger(server.getAddress())
                              : reason(server.getAddress(), server.getException())))
          .collect(joining("; "));
    }
    String srvHost = cluster.getClusterSettings().getSrvHost();
    return srvHost == null || cluster.getSrvResolutionException() == null
        ? hosts(cluster.getClusterSettings().getHosts().stream()) + " is of another replica set"
        : unresolved(srvHost);
  }

  static String unresolved(String srvHost) {
    return "the name " + srvHost + " does not resolve to servers of MongoDB";
  }

  private static String reason(ServerAddress server, Throwable failure) {
    if (failure instanceof MongoSecurityException) {
      return server + " refuses the credentials";
    }
    if (failure instanceof MongoConfigurationException) {
      return stranger(server);
    }
    if (hasCause(failure, UnknownHostException.class)) {
      return "the name " + server.getHost() + " does not resolve";
    }
    if (hasCause(failure, CertificateException.class)) {
      return "the TLS certificate of " + server + " is not trusted";
    }
    if (hasCause(failure, SSLException.class)) {
      return server + " and this service do not agree on TLS";
    }
    // A time-out of Netty's is a ConnectException too.
    if (hasCause(failure, ConnectException.class) && !isTimeout(failure)) {
      return server + " refuses the connection";
    }
    return failure == null || isTimeout(failure)
        ? server + " does not answer"
        : server + " ends each connection";
  }

  private static String stranger(ServerAddress server) {
    return server + " is of another replica set";
  }

  private static boolean isTimeout(Throwable failure) {
    return hasCause(failure, SocketTimeoutException.class)
        || hasCause(failure, MongoTimeoutException.class)
        || causes(failure).anyMatch(cause -> cause.getClass().getSimpleName().contains("Timeout"));
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    return causes(failure).anyMatch(type::isInstance);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10);
  }

  private static boolean namesReplicaSet(ClusterDescription cluster) {
    return cluster.getClusterSettings().getRequiredReplicaSetName() != null;
  }

  private static String hosts(Stream<ServerAddress> servers) {
    return servers.map(ServerAddress::toString).collect(joining(", "));
  }
}
