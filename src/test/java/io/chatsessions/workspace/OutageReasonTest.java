package io.chatsessions.workspace;

import static io.chatsessions.workspace.Clusters.A;
import static io.chatsessions.workspace.Clusters.B;
import static io.chatsessions.workspace.Clusters.away;
import static io.chatsessions.workspace.Clusters.cluster;
import static io.chatsessions.workspace.Clusters.secondary;
import static io.chatsessions.workspace.Clusters.unresolved;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterId;
import com.mongodb.event.ClusterDescriptionChangedEvent;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the log names what keeps MongoDB from being reached. */
class OutageReasonTest {

  private final LogLines log = new LogLines(WorkspaceOutage.class);
  private final List<String> lines = log.lines();

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
    new WorkspaceOutage(System::nanoTime)
        .clusterDescriptionChanged(
            new ClusterDescriptionChangedEvent(new ClusterId(), cluster, cluster()));

    assertThat(lines).containsExactly("MongoDB cannot be reached: " + reason);
    assertThat(lines.get(0)).doesNotContain("words", "somebody");
  }
}
