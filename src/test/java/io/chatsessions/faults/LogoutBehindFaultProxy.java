package io.chatsessions.faults;

import io.chatsessions.support.Api;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import org.junit.jupiter.api.BeforeEach;

/** A user with a login to end; a service whose MongoDB can be made to fail. */
abstract class LogoutBehindFaultProxy extends BehindFaultProxy {

  TestUser user;
  TestLogin caller;
  TestLogin ended;

  @BeforeEach
  void signIn() {
    user = workspace.addUser();
    caller = user.login();
    ended = user.login();
    onceItIsBack(() -> Api.logout(caller, "unknown")).statusCode(404);
  }
}
