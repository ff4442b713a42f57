package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logging out all other devices. */
@QuarkusTest
class LogoutOthersBrowserTest extends BrowserTest {

  private final TestUser user = workspace.addUser();

  @Test
  void onlyThisDeviceIsLeft() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(5));
    Device.OFFICE.signIn(user, Duration.ofHours(2));
    Device.PHONE.signIn(user, Duration.ofDays(9));
    DevicesView page = openAs(laptop);
    page.search().fill("Mobile");
    assertThat(page.devices()).hasCount(1);

    page.button("Log out all other devices").click();
    assertThat(page.dialog()).containsText("Every device but this one has to sign in again.");
    Response answer =
        page.window().waitForResponse("**/logout.others", () -> page.confirm("Log out the others"));

    page.says("2 devices logged out. Only this one is left.");
    assertThat(page.heading("1 device")).isFocused();
    assertThat(page.device("This device")).isVisible();
    assertThat(page.search()).hasValue("");
    assertThat(page.button("Log out all other devices")).isHidden();
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
    if (!Patience.mayHaveLeftRows(answer.status(), timeOf(answer))) {
      assertThat(user.sessions()).extracting("sessionId").containsExactly(laptop.sessionId());
    }
  }

  private static Duration timeOf(Response answer) {
    answer.finished();
    return Duration.ofMillis((long) answer.request().timing().responseEnd);
  }

  @Test
  void cancellingLeavesThemAll() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(5));
    TestLogin office = Device.OFFICE.signIn(user, Duration.ofHours(2));
    DevicesView page = openAs(laptop);

    page.button("Log out all other devices").click();
    page.window().keyboard().press("Escape");

    assertThat(page.dialog()).isHidden();
    assertThat(user.heldTokens())
        .containsExactlyElementsOf(List.of(laptop.hashedToken(), office.hashedToken()));
  }

  @Test
  void whoHasNoOtherIsNotOfferedIt() {
    DevicesView page = openAs(Device.LAPTOP.signIn(user, Duration.ofMinutes(5)));

    assertThat(page.devices()).hasCount(1);
    assertThat(page.button("Log out all other devices")).isHidden();
  }
}
