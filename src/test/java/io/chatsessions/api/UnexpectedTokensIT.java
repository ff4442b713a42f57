package io.chatsessions.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same, against the packaged service. */
@QuarkusIntegrationTest
@Tag("binary")
class UnexpectedTokensIT extends UnexpectedTokensTest {}
