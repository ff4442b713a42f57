package io.chatsessions.clients;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
class ClientsIT extends ClientsTest {}
