package io.chatsessions.api;

import io.chatsessions.support.KeptHistory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same where the operator keeps history: a push document is none. */
@QuarkusTest
@TestProfile(KeptHistory.class)
class PushDocumentsKeepHistoryTest extends PushDocumentsTest {}
