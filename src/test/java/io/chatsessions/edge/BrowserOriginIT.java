package io.chatsessions.edge;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
class BrowserOriginIT extends BrowserOriginTest {}
