package io.chatsessions.faults;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.chatsessions.support.Api;
import io.chatsessions.support.FaultProxy;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.Workspace;
import org.junit.jupiter.api.AfterEach;

/** A service whose MongoDB can be made to fail; each test leaves it healed. */
abstract class BehindFaultProxy {

  /** Within this time every call is answered. */
  static final long DEADLINE_MS = 2000;

  final Workspace workspace = Workspace.current();

  FaultProxy proxy;

  @AfterEach
  void heal() {
    proxy.heal();
  }

  /** The caller ends this session of one day, in time. */
  static void assertEnds(TestLogin caller, TestLogin session) {
    Api.logout(caller, session.sessionId())
        .statusCode(200)
        .body(equalTo(Api.ended(session.sessionId())))
        .time(lessThan(DEADLINE_MS));
    Aftermath.ENDED.assertHolds(session, 1);
  }
}
