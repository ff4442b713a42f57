package io.chatsessions.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
class DevicesPageHttpIT extends DevicesPageHttpTest {}
