package io.chatsessions.workspace;

import static io.chatsessions.workspace.Clusters.A;
import static io.chatsessions.workspace.Clusters.away;
import static io.chatsessions.workspace.Clusters.cluster;
import static io.chatsessions.workspace.Clusters.member;
import static io.chatsessions.workspace.Clusters.primary;
import static io.chatsessions.workspace.Clusters.refusing;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.connection.ServerType;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ServerDescriptionChangedEvent;
import io.chatsessions.support.LogLines;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log says while MongoDB cannot be reached. */
class WorkspaceOutageTest {

  private final LogLines log = new LogLines(WorkspaceOutage.class);
  private final List<String> lines = log.lines();
  private long seconds = 1;
  private ClusterDescription latest = cluster(away(A, null));
  private final WorkspaceOutage outage = new WorkspaceOutage(() -> SECONDS.toNanos(seconds));

  @AfterEach
  void stopListening() {
    log.close();
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
}
