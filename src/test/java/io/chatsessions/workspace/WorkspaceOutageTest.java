package io.chatsessions.workspace;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ClusterSettings;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.connection.ServerSettings;
import com.mongodb.connection.ServerType;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ServerDescriptionChangedEvent;
import io.chatsessions.support.LogLines;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log says while MongoDB cannot be reached. */
class WorkspaceOutageTest {

  private static final ServerAddress A = new ServerAddress("a.example", 27017);
  private static final ServerAddress B = new ServerAddress("b.example", 27018);

  private final LogLines log = new LogLines(WorkspaceOutage.class);
  private final List<String> lines = log.lines();

  private long seconds = 1;
  private ClusterDescription latest = cluster(away(A, null));
  private final WorkspaceOutage outage = new WorkspaceOutage(() -> SECONDS.toNanos(seconds));

  @AfterEach
  void stopListening() {
    log.close();
  }

  static Stream<Arguments> reasons() {
    var refused = new MongoSocketOpenException("words", A, new ConnectException("words"));
    var silent = new MongoSocketOpenException("words", A, new ConnectTimeoutException("words"));
    var slow = new MongoSocketOpenException("words", A, new SocketTimeoutException("words"));
    var unknown = new MongoSocketException("words", B, new UnknownHostException("words"));
    var untrusted = new SSLHandshakeException("words");
    untrusted.initCause(new CertificateException("words"));
    var credential = MongoCredential.createCredential("somebody", "admin", new char[0]);
    return Stream.of(
        Arguments.of("a.example:27017 refuses the connection", cluster(away(A, refused))),
        Arguments.of("a.example:27017 does not answer", cluster(away(A, silent))),
        Arguments.of("a.example:27017 does not answer", cluster(away(A, slow))),
        Arguments.of("the name b.example does not resolve", cluster(away(B, unknown))),
        Arguments.of(
            "the TLS certificate of a.example:27017 is not trusted",
            cluster(away(A, new MongoSocketException("words", A, untrusted)))),
        Arguments.of(
            "a.example:27017 and this service do not agree on TLS",
            cluster(away(A, new MongoSocketException("words", A, new SSLException("words"))))),
        Arguments.of(
            "a.example:27017 refuses the credentials",
            cluster(away(A, new MongoSecurityException(credential, "words")))),
        Arguments.of(
            "a.example:27017 is of another replica set",
            cluster(away(A, new MongoConfigurationException("words")))),
        Arguments.of("a.example:27017, b.example:27018 is of another replica set", cluster()),
        Arguments.of(
            "no primary among a.example:27017, b.example:27018; b.example:27018 refuses the"
                + " connection",
            cluster(secondary(A), away(B, refused))),
        Arguments.of(
            "a.example:27017 refuses the connection; the name b.example does not resolve",
            cluster(away(A, refused), away(B, unknown))),
        Arguments.of(
            "the name cluster.example does not resolve to servers of MongoDB", unresolved()));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void oneLineSaysWhichOfTheCausesItIsAndWhereWithoutWordsOrUserNames(
      String reason, ClusterDescription cluster) {
    changeTo(cluster);

    assertThat(lines).containsExactly("MongoDB cannot be reached: " + reason);
    assertThat(lines.get(0)).doesNotContain("words", "somebody");
  }

  @Test
  void itIsSaidAgainOnceAMinuteAndOnceThatItIsOver() {
    changeTo(refusing());
    for (; seconds < 150; seconds++) {
      outage.noticed(latest);
      changeTo(refusing());
    }
    assertThat(lines).hasSize(3);

    outage.connectionCheckedOut(null);
    outage.connectionCheckedOut(null);
    assertThat(lines).hasSize(4).last().isEqualTo("MongoDB is back after 149 s");

    changeTo(refusing());
    assertThat(lines).hasSize(5);
  }

  @Test
  void aServerOfAnotherReplicaSetIsNamedAsThatThoughTheDriverForgetsIt() {
    changeTo(cluster(away(A, null)));
    tellOf(primary(A));
    assertThat(lines)
        .containsExactly("MongoDB cannot be reached: a.example:27017 is of another replica set");
  }

  @Test
  void oneThatJoinsTheReplicaSetAfterAllIsNoStrangerAnyMore() {
    tellOf(primary(A));
    changeTo(cluster(away(A, null)));
    tellOf(primary(A));
    tellOf(away(A, null));
    tellOf(member(A, ServerType.REPLICA_SET_PRIMARY, "rs0"));
    lines.clear();

    seconds += 100;
    outage.noticed(latest);

    assertThat(lines).containsExactly("MongoDB cannot be reached: a.example:27017 does not answer");
  }

  private void tellOf(ServerDescription server) {
    outage.serverDescriptionChanged(
        new ServerDescriptionChangedEvent(new ServerId(new ClusterId(), A), server, away(A, null)));
  }

  @Test
  void neitherAStartNorOneBrokenConnectionIsAnOutage() {
    outage.noticed(latest);
    changeTo(cluster(away(A, null)));
    changeTo(cluster(away(A, new MongoSocketReadException("words", A))));
    changeTo(cluster(primary(A)));
    outage.noticed(latest);
    outage.connectionCheckedOut(null);
    assertThat(lines).isEmpty();
  }

  @Test
  void aServerThatStaysSilentIsOneOnceSomebodyNotices() {
    changeTo(cluster(away(A, new MongoSocketReadTimeoutException("words", A, null))));
    outage.noticed(latest);
    assertThat(lines).isEmpty();

    seconds += 4;
    outage.noticed(latest);
    assertThat(lines).containsExactly("MongoDB cannot be reached: a.example:27017 does not answer");
  }

  @Test
  void oneThatHangsUpIsNamedAsThat() {
    changeTo(cluster(away(A, new MongoSocketReadException("words", A))));
    seconds += 4;
    outage.noticed(latest);
    assertThat(lines)
        .containsExactly("MongoDB cannot be reached: a.example:27017 ends each connection");
  }

  private void changeTo(ClusterDescription cluster) {
    latest = cluster;
    outage.clusterDescriptionChanged(
        new ClusterDescriptionChangedEvent(new ClusterId(), cluster, cluster()));
  }

  private static ClusterDescription refusing() {
    return cluster(away(A, new MongoSocketOpenException("words", A, new ConnectException())));
  }

  private static ClusterDescription cluster(ServerDescription... servers) {
    return new ClusterDescription(
        ClusterConnectionMode.MULTIPLE,
        ClusterType.REPLICA_SET,
        List.of(servers),
        ClusterSettings.builder().hosts(List.of(A, B)).requiredReplicaSetName("rs0").build(),
        ServerSettings.builder().build());
  }

  private static ClusterDescription unresolved() {
    return new ClusterDescription(
        ClusterConnectionMode.MULTIPLE,
        ClusterType.UNKNOWN,
        new MongoConfigurationException("words"),
        List.of(),
        ClusterSettings.builder().srvHost("cluster.example").build(),
        ServerSettings.builder().build());
  }

  private static ServerDescription away(ServerAddress address, Throwable failure) {
    return ServerDescription.builder()
        .address(address)
        .state(ServerConnectionState.CONNECTING)
        .exception(failure)
        .build();
  }

  private static ServerDescription secondary(ServerAddress address) {
    return member(address, ServerType.REPLICA_SET_SECONDARY);
  }

  private static ServerDescription primary(ServerAddress address) {
    return member(address, ServerType.REPLICA_SET_PRIMARY);
  }

  private static ServerDescription member(ServerAddress address, ServerType type) {
    return member(address, type, null);
  }

  private static ServerDescription member(ServerAddress address, ServerType type, String set) {
    return ServerDescription.builder()
        .setName(set)
        .address(address)
        .state(ServerConnectionState.CONNECTED)
        .ok(true)
        .type(type)
        .build();
  }
}
