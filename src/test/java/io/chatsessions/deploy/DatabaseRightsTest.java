package io.chatsessions.deploy;

import io.chatsessions.support.WorkspaceServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** With the settings as they come. */
@QuarkusTest
@WithTestResource(WorkspaceServer.class)
class DatabaseRightsTest extends DatabaseRights {

  DatabaseRightsTest() {
    super("always", "history=delete");
  }
}
