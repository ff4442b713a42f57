package io.chatsessions.deploy;

import io.chatsessions.support.BareWorkspace;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Where the service keeps history and makes its indexes. */
@QuarkusTest
@WithTestResource(
    value = BareWorkspace.class,
    initArgs = {
      @ResourceArg(name = "chat-sessions.history", value = "keep"),
      @ResourceArg(name = "chat-sessions.indexes.create", value = "true")
    })
class DatabaseRightsOfOtherSettingsTest extends DatabaseRights {

  DatabaseRightsOfOtherSettingsTest() {
    super("always", "history=keep", "indexes.create=true");
  }
}
