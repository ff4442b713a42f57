package io.chatsessions.workspace;

import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterSettings;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerSettings;
import com.mongodb.connection.ServerType;
import java.net.ConnectException;
import java.util.List;

/** What the driver may know of a cluster, for tests of what is said of it. */
final class Clusters {

  static final ServerAddress A = new ServerAddress("a.example", 27017);
  static final ServerAddress B = new ServerAddress("b.example", 27018);

  private Clusters() {}

  static ClusterDescription refusing() {
    return cluster(away(A, new MongoSocketOpenException("words", A, new ConnectException())));
  }

  static ClusterDescription cluster(ServerDescription... servers) {
    return new ClusterDescription(
        ClusterConnectionMode.MULTIPLE,
        ClusterType.REPLICA_SET,
        List.of(servers),
        ClusterSettings.builder().hosts(List.of(A, B)).requiredReplicaSetName("rs0").build(),
        ServerSettings.builder().build());
  }

  static ClusterDescription unresolved() {
    return new ClusterDescription(
        ClusterConnectionMode.MULTIPLE,
        ClusterType.UNKNOWN,
        new MongoConfigurationException("words"),
        List.of(),
        ClusterSettings.builder().srvHost("cluster.example").build(),
        ServerSettings.builder().build());
  }

  static ServerDescription away(ServerAddress address, Throwable failure) {
    return ServerDescription.builder()
        .address(address)
        .state(ServerConnectionState.CONNECTING)
        .exception(failure)
        .build();
  }

  static ServerDescription secondary(ServerAddress address) {
    return member(address, ServerType.REPLICA_SET_SECONDARY);
  }

  static ServerDescription primary(ServerAddress address) {
    return member(address, ServerType.REPLICA_SET_PRIMARY);
  }

  static ServerDescription member(ServerAddress address, ServerType type) {
    return member(address, type, null);
  }

  static ServerDescription member(ServerAddress address, ServerType type, String set) {
    return ServerDescription.builder()
        .setName(set)
        .address(address)
        .state(ServerConnectionState.CONNECTED)
        .ok(true)
        .type(type)
        .build();
  }
}
