package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.chatsessions.support.LimitedWorkspaceServer;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A user with many devices, and the limits that the service has for callers. */
@QuarkusTest
@WithTestResource(LimitedWorkspaceServer.class)
class ManyDevicesBrowserTest extends BrowserTest {

  private final TestUser user = workspace.addUser();

  @Test
  void aHundredAndTwentyDevicesArePagedToTheEndAndTenOfThemEndedWithoutARefusal() {
    IntStream.range(0, 119).forEach(i -> Device.OFFICE.signIn(user, Duration.ofHours(i)));
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofDays(90));
    DevicesView page = openAs(laptop);
    assertThat(page.heading("1–10 of 120 devices")).isVisible();
    assertThat(page.devices().first()).containsText("This device");

    for (int first = 11; first < 120; first += 10) {
      page.button("Next").click();
      assertThat(page.heading(first + "–" + (first + 9) + " of 120 devices")).isFocused();
    }
    for (int left = 119; left >= 110; left--) {
      page.devices().first().getByRole(AriaRole.BUTTON).first().click();
      page.confirm("Log out");
      assertThat(page.heading("of " + left + " devices")).isVisible();
    }

    assertThat(page.problem()).isHidden();
    assertThat(user.heldTokens()).hasSize(110);
    assertThat(user.sessions()).hasSize(110);
  }
}
