package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The list, its order, and finding something in it. */
@QuarkusTest
class DeviceListBrowserTest extends BrowserTest {
  private final TestUser user = workspace.addUser();

  @Test
  void theOwnDeviceIsFirstWhateverTheOrder() {
    Device.OFFICE.signIn(user, Duration.ofHours(1));
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofDays(2));
    Device.PHONE.signIn(user, Duration.ofDays(9));
    DevicesView page = openAs(laptop);

    assertOrder(page, "Firefox", "Chrome", "Mobile");
    page.window().getByLabel("Order").selectOption("oldest");
    assertOrder(page, "Firefox", "Mobile", "Chrome");
    page.window().getByLabel("Order").selectOption("name");
    assertOrder(page, "Firefox", "Chrome", "Mobile");
  }

  private static void assertOrder(DevicesView page, String... parts) {
    assertThat(page.devices()).containsText(parts);
  }

  @Test
  void aDeviceTellsWhenItWasLastActive() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofDays(3));
    workspace
        .sessions()
        .updateOne(
            new Document("loginToken", laptop.hashedToken()),
            new Document(
                "$set",
                new Document("lastActivityAt", Date.from(Instant.now().minusSeconds(7500)))));
    Device.OFFICE.signIn(user, Duration.ofDays(4));

    DevicesView page = openAs(laptop);

    assertThat(page.device("This device")).containsText("Last active 2 hours ago");
    assertThat(page.device("Chrome")).not().containsText("active");
  }

  @Test
  void signInsThatLeftNoDeviceAreCountedAndCanBeEnded() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(1));
    user.addTokens(2);
    DevicesView page = openAs(laptop);
    Locator remark = page.window().locator("#remarks");
    assertThat(remark)
        .hasText("2 more sign-ins left no device behind. Log out all other devices to end them.");

    page.button("Log out all other devices").click();
    page.confirm("Log out the others");

    page.says("2 devices logged out. Only this one is left.");
    assertThat(remark).isEmpty();
    assertThat(page.button("Log out all other devices")).isHidden();
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
  }

  @Test
  void aLongListHasPages() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(1));
    IntStream.rangeClosed(1, 12).forEach(i -> Device.OFFICE.signIn(user, Duration.ofHours(i)));
    DevicesView page = openAs(laptop);
    assertThat(page.heading("1–10 of 13 devices")).isVisible();
    assertThat(page.button("Previous")).hasAttribute("aria-disabled", "true");

    page.button("Next").click();

    assertThat(page.heading("11–13 of 13 devices")).isFocused();
    assertThat(page.devices()).hasCount(3);
    assertThat(page.button("Next")).hasAttribute("aria-disabled", "true");
    page.button("Previous").click();
    assertThat(page.devices()).hasCount(10);
    assertThat(page.device("This device")).isVisible();
  }
}
