package io.chatsessions.support;

import java.util.HashMap;
import java.util.Map;

/** A service that has been told where the workspace itself is. */
public class KnownWorkspaceServer extends WorkspaceServer {

  private WorkspaceStandIn standIn;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    standIn = new WorkspaceStandIn();
    settings.put("chat-sessions.workspace.url", standIn.url() + "/");
    return settings;
  }

  @Override
  public void inject(TestInjector tests) {
    tests.injectIntoFields(standIn, new TestInjector.MatchesType(WorkspaceStandIn.class));
  }

  @Override
  public void stop() {
    standIn.close();
    super.stop();
  }
}
