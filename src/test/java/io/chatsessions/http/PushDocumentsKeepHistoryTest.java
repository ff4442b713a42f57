package io.chatsessions.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same where the operator keeps history: a push document is none. */
@QuarkusTest
@TestProfile(KeepHistoryTest.Keep.class)
class PushDocumentsKeepHistoryTest extends PushDocumentsTest {}
