package io.chatsessions.workspace;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import com.mongodb.event.ConnectionCheckedOutEvent;
import com.mongodb.event.ConnectionPoolListener;
import com.mongodb.event.ServerDescriptionChangedEvent;
import com.mongodb.event.ServerListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Says in one line why MongoDB cannot be reached, and in another that it is back. */
@Singleton
public class WorkspaceOutage implements ClusterListener, ServerListener, ConnectionPoolListener {

  private static final Logger LOG = Logger.getLogger(WorkspaceOutage.class);

  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;

  /** How long the driver may take to find out what broke a connection. */
  private static final Duration DOUBT = Duration.ofSeconds(3);

  private final Set<ServerAddress> strangers = ConcurrentHashMap.newKeySet();

  private volatile boolean away;
  private volatile ClusterDescription latest;
  private volatile long lost;
  private long since;
  private long told;

  WorkspaceOutage() {
    this(System::nanoTime);
  }

  WorkspaceOutage(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  // A connection that broke is no outage yet: the driver tries anew at once.
  @Override
  public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
    latest = event.getNewDescription();
    if (hasPrimary(event.getPreviousDescription()) || lost == 0) {
      lost = nanoTime.getAsLong();
    }
    if (Unreachable.isCertain(latest)) {
      tell();
    }
  }

  // The driver (5.6) stops watching such a server, and goes on to say that it is about to connect.
  @Override
  public void serverDescriptionChanged(ServerDescriptionChangedEvent event) {
    ServerDescription server = event.getNewDescription();
    ClusterDescription known = latest;
    if (!server.isOk() || known == null) {
      return;
    }
    String wanted = known.getClusterSettings().getRequiredReplicaSetName();
    if (wanted == null || wanted.equals(server.getSetName())) {
      strangers.remove(server.getAddress());
    } else {
      strangers.add(server.getAddress());
      tell();
    }
  }

  // Only an operation shows that the credentials are right as well.
  @Override
  public void connectionCheckedOut(ConnectionCheckedOutEvent event) {
    if (away) {
      over();
    }
  }

  /**
   * Something that asks MongoDB again and again has had no answer.
   *
   * @param known what the driver knows; it does not tell of every change
   */
  public void noticed(ClusterDescription known) {
    if (hasPrimary(known)) {
      return;
    }
    latest = known;
    if (Unreachable.isCertain(known) || nanoTime.getAsLong() - lost > DOUBT.toNanos()) {
      tell();
    }
  }

  private static boolean hasPrimary(ClusterDescription cluster) {
    return cluster.getServerDescriptions().stream().anyMatch(ServerDescription::isPrimary);
  }

  private synchronized void tell() {
    long now = nanoTime.getAsLong();
    if (away && now - told < BETWEEN_LINES.toNanos()) {
      return;
    }
    since = away ? since : now;
    told = now;
    away = true;
    LOG.warnf("MongoDB cannot be reached: %s", Unreachable.reason(latest, strangers));
  }

  private synchronized void over() {
    if (away) {
      away = false;
      LOG.warnf(
          "MongoDB is back after %d s", Duration.ofNanos(nanoTime.getAsLong() - since).toSeconds());
    }
  }
}
