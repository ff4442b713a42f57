package io.chatsessions.faults;

import io.chatsessions.support.FaultProxy;
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
}
