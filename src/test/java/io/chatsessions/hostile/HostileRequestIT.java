package io.chatsessions.hostile;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
class HostileRequestIT extends HostileRequestTest {}
