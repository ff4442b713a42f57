package io.chatsessions.faults;

import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Fault;
import io.chatsessions.support.FaultProxy;
import io.chatsessions.support.Patience;
import io.chatsessions.support.Step;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** A service whose MongoDB can be made to fail; each test leaves it healed. */
@Tag("timed")
abstract class BehindFaultProxy {

  private static final Set<String> REHEARSED = new HashSet<>();

  final Workspace workspace = Workspace.current();

  FaultProxy proxy;

  @AfterEach
  void heal() {
    proxy.heal();
  }

  /**
   * Has the service meet a fault before a test of it. The first of a kind has it load classes by
   * the hundred, for which a busy machine may need longer than a call has.
   */
  void rehearse(Step step, Fault fault) {
    rehearse(step, fault.toString(), proxy -> proxy.arm(step, fault, 1));
  }

  /** The same, where more is to be told than the fault. */
  void rehearse(Step step, String fault, Consumer<FaultProxy> arming) {
    String kind = fault.replaceFirst("[0-9]+ [A-Z].*", "error");
    if (REHEARSED.add(proxy + kind + step.writes())) {
      Patience.await().until(() -> statusWith(arming), status -> status == 200);
      proxy.heal();
    }
  }

  private int statusWith(Consumer<FaultProxy> arming) {
    TestUser user = workspace.addUser();
    TestLogin caller = user.login();
    arming.accept(proxy);
    return Api.logout(caller, user.login().sessionId()).extract().statusCode();
  }

  /** Calls until the fault is met: before it, a busy machine may need all the time of a call. */
  ValidatableResponse untilMet(Step step, Supplier<ValidatableResponse> call) {
    return Patience.await().until(call::get, answer -> proxy.met(step) > 0);
  }

  /** Calls until the service has seen that MongoDB is back, which it does in time. */
  static ValidatableResponse onceItIsBack(Supplier<ValidatableResponse> call) {
    return Awaitility.await()
        .atMost(Patience.stretched(Patience.PROMISED))
        .until(call::get, answer -> answer.extract().statusCode() != 503);
  }

  /** The caller ends this session of one day, in time. */
  static void assertEnds(TestLogin caller, TestLogin session) {
    onceItIsBack(() -> Api.logout(caller, "unknown")).statusCode(404);
    onceItIsBack(() -> Api.logout(caller, session.sessionId()))
        .statusCode(200)
        .body(equalTo(Bodies.ended(session.sessionId())))
        .time(Patience.inTime());
    Aftermath.ENDED.assertHolds(session, 1);
  }
}
