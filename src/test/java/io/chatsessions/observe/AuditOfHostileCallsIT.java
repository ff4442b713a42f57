package io.chatsessions.observe;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
class AuditOfHostileCallsIT extends AuditOfHostileCallsTest {}
