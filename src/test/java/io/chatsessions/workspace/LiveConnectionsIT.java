package io.chatsessions.workspace;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
class LiveConnectionsIT extends LiveConnectionsTest {}
