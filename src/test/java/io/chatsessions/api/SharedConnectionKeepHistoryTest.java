package io.chatsessions.api;

import io.chatsessions.support.KeptHistory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same where the operator keeps history. */
@QuarkusTest
@TestProfile(KeptHistory.class)
class SharedConnectionKeepHistoryTest extends SharedConnectionTest {}
