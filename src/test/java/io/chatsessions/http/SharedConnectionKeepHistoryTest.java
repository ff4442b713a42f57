package io.chatsessions.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same where the operator keeps history. */
@QuarkusTest
@TestProfile(KeepHistoryTest.Keep.class)
class SharedConnectionKeepHistoryTest extends SharedConnectionTest {}
