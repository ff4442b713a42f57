package io.chatsessions.support;

import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has each service under test answer every endpoint once before its first test. The first call of a
 * process loads classes by the thousand, for which a busy machine may need longer than a call has.
 */
public class WarmService implements QuarkusTestBeforeTestExecutionCallback {

  private static String warm = "";

  @Override
  public void beforeTestExecution(QuarkusTestMethodContext test) {
    String service = System.getProperty(WorkspaceServer.MANAGEMENT_PORT_PROPERTY);
    if (service != null && !warm.equals(service)) {
      Workspace workspace = Workspace.asItIs();
      Patience.await().until(() -> answers(workspace), statuses -> !statuses.contains(503));
      warm = service;
    }
  }

  private static List<Integer> answers(Workspace workspace) {
    TestLogin caller = workspace.addUser().login();
    return Stream.of(
            Api.list(caller),
            Api.info(caller, caller.sessionId()),
            Api.logout(caller, caller.user().login().sessionId()),
            Api.logoutOthers(caller))
        .map(answer -> answer.extract().statusCode())
        .toList();
  }
}
