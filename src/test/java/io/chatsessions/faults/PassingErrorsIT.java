package io.chatsessions.faults;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
class PassingErrorsIT extends PassingErrorsTest {}
