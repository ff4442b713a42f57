package io.chatsessions.faults;

import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultyWorkspaceServer;
import io.chatsessions.support.Patience;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Broken connections where the operator's address limits the time of whole operations. */
@QuarkusTest
@WithTestResource(TimeoutInAddressTest.Server.class)
class TimeoutInAddressTest extends BehindFaultProxy {

  @ParameterizedTest
  @EnumSource(names = {"TOKEN_LOOK_UP", "FIND_SESSION", "REVOKE", "END_LOGIN"})
  void aBrokenConnectionIsAnsweredInTimeAndARepeatedCallFinishes(Step step) {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    TestLogin ended = user.login();

    proxy.arm(step, Fault.CUT);
    untilMet(step, () -> Api.logout(caller, ended.sessionId()))
        .statusCode(503)
        .body(equalTo(Bodies.UNAVAILABLE))
        .time(Patience.inTime());
    (step == Step.END_LOGIN ? Aftermath.REVOKED : Aftermath.UNTOUCHED).assertHolds(ended, 1);

    proxy.heal();
    assertEnds(caller, ended);
  }

  /** With a limit far above the request's. */
  public static class Server extends FaultyWorkspaceServer {
    @Override
    public Map<String, String> start() {
      Map<String, String> settings = super.start();
      settings.merge("quarkus.mongodb.connection-string", "&timeoutMS=60000", String::concat);
      return settings;
    }
  }
}
