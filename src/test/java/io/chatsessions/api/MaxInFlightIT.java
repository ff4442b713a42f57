package io.chatsessions.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
class MaxInFlightIT extends MaxInFlightTest {}
