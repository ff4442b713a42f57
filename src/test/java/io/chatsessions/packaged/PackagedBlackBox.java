package io.chatsessions.packaged;

import io.chatsessions.support.Workspace;
import io.chatsessions.support.WorkspaceServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that start the packaged service themselves, on a MongoDB that serves their class. */
abstract class PackagedBlackBox {

  static WorkspaceServer mongo;
  static Workspace workspace;

  @BeforeAll
  static void startMongo() {
    mongo = new WorkspaceServer();
    workspace = Workspace.at(mongo.address());
  }

  @AfterAll
  static void stopMongo() {
    mongo.stop();
  }
}
