package io.chatsessions.workspace;

import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import com.mongodb.event.ServerHeartbeatStartedEvent;
import com.mongodb.event.ServerMonitorListener;

/**
 * Takes the addresses of MongoDB out of the names of the driver's threads, which stand in every log
 * line. The driver lets nobody name them, but calls its listeners on them before there is anything
 * to log.
 */
final class ThreadNames implements ServerMonitorListener, ClusterListener {

  private static final String MONITOR = "mongodb-monitor";

  @Override
  public void serverHearbeatStarted(ServerHeartbeatStartedEvent event) {
    rename(Thread.currentThread());
  }

  @Override
  public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
    rename(Thread.currentThread());
  }

  private static void rename(Thread current) {
    if (current.getName().startsWith("cluster-")) {
      current.setName(MONITOR);
    }
  }
}
