package io.chatsessions.page;

import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** Tests on the page of a user who is signed in here, on a laptop, and in the office. */
abstract class TwoDevicesBrowserTest extends BrowserTest {

  final TestUser user = workspace.addUser();
  TestLogin laptop;
  TestLogin office;

  @BeforeEach
  void signIn() {
    laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(5));
    office = Device.OFFICE.signIn(user, Duration.ofHours(50));
  }
}
